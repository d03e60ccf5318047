"""What a picture asks of the store: SPARQL over all graphs together, under the vocabulary's prefixes.

None of it holds a word from outside.
"""

from __future__ import annotations

ARTICLES = """
SELECT DISTINCT ?article ?id ?title ?published ?publisher ?url WHERE {
  ?article a schema:NewsArticle ; dcterms:identifier ?id
  OPTIONAL { ?article schema:headline ?title }
  OPTIONAL { ?article schema:datePublished ?published }
  OPTIONAL { ?article schema:publisher ?p OPTIONAL { ?p schema:name|skos:prefLabel|foaf:name ?n }
             BIND(COALESCE(?n, ?p) AS ?publisher) }
  OPTIONAL { ?article schema:url ?url }
}"""

SENTENCES = """
SELECT DISTINCT ?sentence ?article ?text ?begin WHERE {
  ?sentence a nif:Sentence ; nif:anchorOf ?text ; nif:referenceContext ?article
  OPTIONAL { ?sentence nif:beginIndex ?begin }
}"""

CLAIMS = """
SELECT DISTINCT ?claim ?subject ?predicate ?object ?sentence ?confidence ?rule ?modality WHERE {
  ?claim a pem:Claim ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
         prov:wasDerivedFrom ?sentence .
  ?sentence a nif:Sentence
  OPTIONAL { ?claim pem:confidence ?confidence }
  OPTIONAL { ?claim pem:rule ?rule }
  OPTIONAL { ?claim pem:modality ?modality }
}"""

KINDS = """
SELECT DISTINCT ?node ?class WHERE {
  VALUES ?class { foaf:Person org:Organization sem:Event schema:Place }
  ?node a ?class
}"""

NAMES = """
SELECT DISTINCT ?node ?name ?preferred WHERE {
  { VALUES ?class { foaf:Person org:Organization sem:Event schema:Place } ?node a ?class }
  { ?node skos:prefLabel|foaf:name ?name BIND(true AS ?preferred) }
  UNION { ?node skos:altLabel ?name BIND(false AS ?preferred) }
}"""

CATEGORIES = "SELECT DISTINCT ?node ?category WHERE { ?node org:classification ?category }"

EVENTS = """
SELECT DISTINCT ?node ?kind ?date ?modality WHERE {
  ?node a sem:Event
  OPTIONAL { ?node sem:eventType ?kind }
  OPTIONAL { ?node sem:hasTimeStamp ?date }
  OPTIONAL { ?node pem:modality ?modality }
}"""

OFFICES = """
SELECT DISTINCT ?office ?person ?role ?body ?acting ?former ?start ?end WHERE {
  ?office a org:Membership ; org:member ?person
  OPTIONAL { ?office org:role/skos:prefLabel ?role }
  OPTIONAL { ?office org:organization ?body }
  OPTIONAL { ?office pem:acting ?acting }
  OPTIONAL { ?office pem:former ?former }
  OPTIONAL { ?office schema:startDate ?start }
  OPTIONAL { ?office schema:endDate ?end }
}"""

CANDIDACIES = """
SELECT DISTINCT ?candidacy ?person ?role ?body ?number WHERE {
  ?candidacy a pem:Candidacy ; pem:candidate ?person
  OPTIONAL { ?candidacy pem:office ?role }
  OPTIONAL { ?candidacy pem:contest ?body }
  OPTIONAL { ?candidacy pem:ballotNumber ?number }
}"""

STATEMENTS = """
SELECT DISTINCT ?statement ?speaker ?text ?mode ?act ?about WHERE {
  ?statement a schema:Quotation ; schema:spokenByCharacter ?speaker ; schema:text ?text
  OPTIONAL { ?statement pem:mode ?mode }
  OPTIONAL { ?statement pem:speechAct ?act }
  OPTIONAL { ?statement schema:about ?about }
}"""

REFERENCE = """
SELECT DISTINCT ?source ?predicate ?target WHERE {
  VALUES ?predicate { schema:containedInPlace schema:areaServed org:subOrganizationOf sem:hasSubEvent }
  ?source ?predicate ?target
}"""
