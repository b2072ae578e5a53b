"""Scenarios as tests: a pytest plugin that collects case files."""
