"""Assign Wagtail's default workflow to the editors and give Wagtail's own rows French names."""

from django.db import migrations

STOCK = "Moderators approval"
REVIEW = "Relecture par la rédaction"
EDITORS = "Rédaction"
GROUPS = {"Moderators": "Modération", "Editors": "Contribution"}


def give_review_to_editors(apps, schema_editor):
    Collection = apps.get_model("wagtailcore.Collection")
    Group = apps.get_model("auth.Group")
    GroupApprovalTask = apps.get_model("wagtailcore.GroupApprovalTask")
    Page = apps.get_model("wagtailcore.Page")
    Task = apps.get_model("wagtailcore.Task")
    Workflow = apps.get_model("wagtailcore.Workflow")
    WorkflowPage = apps.get_model("wagtailcore.WorkflowPage")

    for english, french in GROUPS.items():
        if not Group.objects.filter(name=french).exists():
            Group.objects.filter(name=english).update(name=french)

    Collection.objects.filter(depth=1, name="Root").update(name="Racine")
    Page.objects.filter(depth=1, title="Root").update(title="Racine", draft_title="Racine")

    editors, _created = Group.objects.get_or_create(name=EDITORS)
    for task in GroupApprovalTask.objects.filter(name=STOCK):
        task.groups.remove(*task.groups.filter(user=None))
        task.groups.add(editors)

    # The workflow already exists if a network publishes after review. Workflow states under way
    # keep the workflow they started with.
    editors_workflow = Workflow.objects.filter(name=REVIEW).order_by("pk").first()
    if editors_workflow:
        WorkflowPage.objects.filter(workflow__name=STOCK).update(workflow=editors_workflow)
    name = GROUPS["Moderators"] if editors_workflow else REVIEW
    Workflow.objects.filter(name=STOCK).update(name=name)
    Task.objects.filter(name=STOCK).update(name=name)


class Migration(migrations.Migration):
    dependencies = [
        ("networks", "0003_invitations"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailcore", "0098_apitoken"),
        # These migrations look up Wagtail's groups by the names that are changed here.
        ("wagtailadmin", "0006_formstate"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0002_initial_data"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]

    operations = [migrations.RunPython(give_review_to_editors, migrations.RunPython.noop)]
