"""The sixty faults of docs/reliability.md, each in every deployment where it can occur."""
