"""The texts of sample events: towns, subjects, people and vocabularies."""

TOWNS = (
    *(("Bourges", "18"), ("Vierzon", "18"), ("Saint-Amand-Montrond", "18"), ("Sancerre", "18")),
    *(("Chartres", "28"), ("Dreux", "28"), ("Châteaudun", "28"), ("Nogent-le-Rotrou", "28")),
    *(("Châteauroux", "36"), ("Issoudun", "36"), ("La Châtre", "36"), ("Le Blanc", "36")),
    *(("Tours", "37"), ("Joué-lès-Tours", "37"), ("Saint-Pierre-des-Corps", "37")),
    *(("Amboise", "37"), ("Chinon", "37"), ("Loches", "37"), ("Château-Renault", "37")),
    *(("Blois", "41"), ("Vendôme", "41"), ("Romorantin-Lanthenay", "41"), ("Vineuil", "41")),
    *(("Orléans", "45"), ("Orléans Métropole", "45"), ("Fleury-les-Aubrais", "45")),
    *(("Montargis", "45"), ("Gien", "45"), ("Pithiviers", "45"), ("Châlette-sur-Loing", "45")),
)
"""(commune or intercommunality, département)."""

VENUES = (
    "Hôtel de ville",
    "Salle des fêtes",
    "Maison des associations",
    "Centre social",
    "Médiathèque",
    "Maison de projet",
    "Mairie annexe",
    "Tiers-lieu La Fabrique",
)

TYPES = (
    "Webinaire",
    "Rencontre-visio",
    "Rencontre régionale",
    "Journée régionale",
    "Journée-découverte",
    "Atelier",
    "Formation",
    "Évènement citoyen",
    "Biennale",
)
REMOTE_TYPES = frozenset(TYPES[:2])

THEMES = (
    "Contrats de ville",
    "Habitat",
    "Transition écologique",
    "Citoyenneté",
    "Réussite éducative",
    "Renouvellement urbain",
    "Revitalisation des centres-villes et bourgs",
    "Égalité femmes-hommes",
    "Emploi et insertion",
    "Gestion urbaine et sociale de proximité",
    "Cités éducatives",
    "Santé et accès aux soins",
    "Développement territorial",
    "Mobilités",
    "Inclusion numérique",
    "Démocratie permanente",
    "Économie sociale et solidaire",
    "Culture et patrimoine",
    "Tranquillité publique",
    "Alimentation durable",
    "Jeunesse",
    "Nature en ville",
)

AUDIENCES = (
    "Élu-es",
    "Équipes politique de la ville",
    "Chef-fes de projet Action Cœur de Ville",
    "Adultes-relais",
    "Conseillers citoyens",
    "Agent-es des collectivités",
    "Acteurs de l'habitat",
    "Associations de quartier",
    "Habitant-es",
    "Porte-voix, activateurs de citoyenneté",
)

DISPOSITIFS = (
    "Politique de la ville",
    "Action Cœur de Ville",
    "Petites villes de demain",
    "Cités éducatives",
    "Territoires zéro chômeur de longue durée",
    "Nouveau programme national de renouvellement urbain",
)

NETWORKS = (
    "Réseau régional des acteurs de l'habitat",
    "Réseau régional des animateurs des conseils citoyens",
    "Inter-réseaux politique de la ville",
    "Réseau des élu-es politique de la ville",
    "Club des chef-fes de projet Action Cœur de Ville",
    "Réseau des Porte-voix",
    "Réseau du développement territorial",
    "Réseau de la réussite éducative",
    "Réseau du renouvellement urbain",
    "Réseau égalité femmes-hommes",
    "Réseau des adultes-relais",
    "Club des petites villes de demain",
    "Réseau santé et quartiers",
    "Réseau emploi et insertion",
    "Réseau des centres sociaux",
    "Réseau des médiateur-rices numériques",
    "Réseau mobilités et ruralités",
    "Réseau culture et patrimoine",
    "Réseau alimentation durable",
    "Réseau nature en ville",
)

PRIORITIES = (
    ("Coopérations et transitions", "yellow", "joined"),
    ("Politique de la ville", "blue", "quarters"),
    ("Centralités des villes petites et moyennes", "vermilion", "centre"),
    ("Participation citoyenne", "pink", "people"),
    ("Transition écologique des territoires", "green", "steps"),
)
"""(title, colour, sign)."""

FORMATS = (
    "Rencontre",
    "Atelier",
    "Matinale",
    "Échanges",
    "Visite apprenante",
    "Petit-déjeuner",
    "Cycle",
    "Retours d'expérience",
)
SUBJECTS = (
    "l'évaluation des contrats de ville",
    "la rénovation des copropriétés",
    "le rôle des élu-es dans les conseils citoyens",
    "les commerces de centre-ville",
    "la place des femmes dans l'espace public",
    "l'accueil des nouveaux habitant-es",
    "les chef-fes de projet et leurs partenaires",
    "la sobriété énergétique des bâtiments",
    "l'accompagnement des parents d'élèves",
    "la gestion des pieds d'immeuble",
    "les budgets participatifs",
    "l'accès aux soins des plus fragiles",
    "le réemploi des friches",
    "les jardins partagés",
    "l'insertion des jeunes",
    "le bien-vieillir au cœur des bourgs",
)
RARE_SUBJECT = "la lutte contre l'illectronisme"
ANGLES = (
    "partager les pratiques",
    "passer à l'action",
    "quels outils ?",
    "l'exemple de {town}",
    "regards croisés",
    "ce que disent les habitant-es",
    "avec les acteurs de {town}",
    "premiers enseignements",
)
SESSION_TITLES = (
    "Poser le diagnostic",
    "Mobiliser les habitant-es",
    "Construire le plan d'actions",
    "Évaluer et transmettre",
)
SUMMARIES = (
    "Un temps d'échanges entre élu-es, technicien-nes et partenaires de la région.",
    "Présentations courtes le matin, ateliers en petits groupes l'après-midi.",
    "Avec la participation des conseils citoyens et des associations du quartier.",
    "Ouvert à toutes et tous, sans condition d'ancienneté dans la fonction.",
)
PARAGRAPHS = (
    "<p>La journée s'appuie sur des expériences menées en région et se conclut par une visite.</p>",
    "<p>Les participant-es repartent avec une fiche de synthèse et les contacts utiles.</p>",
    "<p>Chaque ville présente une difficulté rencontrée ; le groupe cherche ce qui peut aider.</p>",
)
FIRST_NAMES = ("Claire", "Karim", "Sophie", "Hervé", "Aïcha", "Benoît", "Inès", "Loïc", "Maëlle")
LAST_NAMES = ("Martin", "Guéry", "Bénard", "Haddad", "Lefèvre", "Œuvrard", "Diallo", "Noël")
ROLES = ("directrice", "chef de projet", "adjointe au maire", "sociologue", "chargée de mission")
ORGANISATIONS = ("Compas", "UNADEL", "Banque des Territoires", "InPACT Centre", "Cerema")
REASONS = (
    "Les conditions sanitaires ne permettent pas de se réunir.",
    "La salle n'est plus disponible.",
    "À la demande des intervenant-es.",
)

RARE_WORD = "illectronisme"
COMMON_WORD = "rencontre"
BROAD_WORD = "élu"
"""Words found in one event of two hundred, in one of eight, and in half of them."""
