"""Leave out claims of a relationship: by claimant, source, stage, inference or period."""
