"""pemangku turns Indonesian election news into a knowledge graph of stakeholders."""

__version__ = "0.1.0"
