"""Stop words of each language, folded: words of queries that are not searched."""

_FRENCH = """
a afin ai aller alors apres as au aucun aussi autre aux avant avec avez avoir bonjour c ca car
ce cela celle celles celui ces cet cette ceux chaque cherche chercher chez ci combien comme
comment contre d dans de depuis des du elle elles en encore entre es est et etait etes etre eu
faire fait faut il ils j je jusqu l la laquelle le lequel les leur leurs lieu lors lui m ma mais
me merci mes mon n ne ni nos notre nous on ont ou ouvert ouverte par parle pas passe pendant
peut peux plus pour pouvoir pourquoi prochain prochaine prochaines prochains propos qu quand que
quel quelle quelles quels qui quoi s sa sans savoir se sera seront ses si son sont sous sujet
sur t ta te tes toi ton tous tout toute toutes trouve trouver tu un une vers veux voir vos votre
voudrais vous y
"""
_ENGLISH = """
a about an and any are as at be by can d did do does for from has have he her his how i if in is
it its ll m me my next of on or our re s she should so some t than that the their them then there
these they this those to us ve was we were what when where which who whom why will with would you
your
"""

FRENCH = frozenset(_FRENCH.split())
"""It has « lieu » and « passe » because of « quand a lieu… » and « que se passe-t-il… »."""

ENGLISH = frozenset(_ENGLISH.split())
