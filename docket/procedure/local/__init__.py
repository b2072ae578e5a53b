"""Rules of single courts, each over the national rules: a module for each court, named by its CM/ECF id."""
