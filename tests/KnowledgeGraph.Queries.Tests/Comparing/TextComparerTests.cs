using KnowledgeGraph.Extraction;
using KnowledgeGraph.Queries.Comparing;
using KnowledgeGraph.Wording.Differences;

namespace KnowledgeGraph.Queries.Tests.Comparing;

public sealed class TextComparerTests
{
    private const string Welcomes = "Welcomes the report of the Advisory Committee on budgetary questions";
    private const string Examines = "Requests the Board of Auditors to examine the accounts of the regional offices";
    private const string Urges = "Urges the administering Powers to take effective measures to disseminate information on such offers";

    [Test]
    public void Compare_TextsOfTwoYears_SaysWhatBecameOfEachParagraph()
    {
        TextComparison comparison = Compare(
            $"Recalling its resolution 74/1 of 1 December 2019,\n\n1. {Welcomes};\n\n2. {Urges};\n\n3. {Examines}.",
            $"Recalling its resolution 75/2 of 2 December 2020,\n\n1. {Urges};\n\n2. {Welcomes} and administrative ones;\n\n3. Decides to remain seized.");

        Assert.That(comparison.Rows.Select(Shown), Is.EqualTo(new[]
        {
            "Changed PP1-PP1: Recalling its resolution [-74/1 of 1 December 2019-]{+75/2 of 2 December 2020+},",
            $"Changed OP1-OP2, moved: {Welcomes}{{+ and administrative ones+}};",
            $"Same OP2-OP1: {Urges};",
            $"Dropped OP3-: [-{Examines}.-]",
            "Added -OP3: {+Decides to remain seized.+}",
        }));
        Assert.That(comparison.IsSame, Is.False);
        Assert.That(comparison.Cut, Is.Empty);
    }

    [Test]
    public void Compare_ATextWithItself_IsTheSame()
    {
        TextComparison comparison = Compare($"1. {Welcomes};¹\n\n2. {Urges}.\n\n¹ A/74/1.", $"1. {Welcomes};¹\n\n2. {Urges}.\n\n¹ A/74/1.");

        Assert.That(comparison.IsSame, Is.True);
        Assert.That(comparison.Notes.Select(n => n.Change), Is.EqualTo(new[] { ParagraphChange.Same }));
    }

    [Test]
    public void Compare_ANotePutInBefore_ChangesNoOtherMark()
    {
        TextComparison comparison = Compare(
            $"1. {Welcomes};¹\n\n2. {Urges}.\n\n¹ A/74/1.", $"1. Notes the Agenda;¹\n\n2. {Welcomes};²\n\n3. {Urges}.\n\n¹ Resolution 70/1.\n\n² A/74/1.");

        Assert.That(comparison.Rows.Select(r => r.Change), Is.EqualTo(new[] { ParagraphChange.Added, ParagraphChange.Same, ParagraphChange.Same }));
        Assert.That(comparison.Notes.Select(n => (n.Change, n.Right[0].Text)), Is.EqualTo(new[]
        {
            (ParagraphChange.Added, "Resolution 70/1."), (ParagraphChange.Same, "A/74/1."),
        }));
    }

    // What a reader of either side reads is that side.
    [Test]
    public void Steps_AreBothTexts()
    {
        TextComparison comparison = Compare(
            $"1. {Welcomes}, and requests the Board of Auditors to examine the accounts of the regional offices;\n\n2. {Urges};",
            $"1. {Urges};\n\n2. {Welcomes};\n\n3. {Examines};");

        Assert.That(comparison.Steps.SelectMany(s => s.Left).Select(p => p.Label), Is.EqualTo(comparison.Left.Paragraphs.Select(p => p.Label)));
        Assert.That(comparison.Steps.SelectMany(s => s.Right).Select(p => p.Label), Is.EqualTo(comparison.Right.Paragraphs.Select(p => p.Label)));
        foreach (ComparisonStep step in comparison.Steps)
        {
            Assert.That(string.Concat(step.Words.Select(w => w.Left)), Is.EqualTo(string.Join('\n', step.Left.Select(p => p.Text))));
            Assert.That(string.Concat(step.Words.Select(w => w.Right)), Is.EqualTo(string.Join('\n', step.Right.Select(p => p.Text))));
        }
    }

    [Test]
    public void Compare_OneParagraphBesideAnother_IsCompared_HoweverLittleTheyShare()
    {
        TextComparison comparison = Compare($"1. {Welcomes};", "1. Decides to remain seized;");

        Assert.That(comparison.Rows.Select(r => r.Change), Is.EqualTo(new[] { ParagraphChange.Changed }));
    }

    [Test]
    public void Compare_MoreParagraphsThanAreCompared_SaysHowManyAreLeftOut()
    {
        string many = string.Join("\n\n", Enumerable.Range(1, ComparisonSide.MostParagraphs + 7).Select(i => $"Noting {i},"));

        TextComparison comparison = Compare(many, $"1. {Urges};");

        Assert.That(comparison.Left.Paragraphs, Has.Count.EqualTo(ComparisonSide.MostParagraphs));
        Assert.That(comparison.Cut, Is.EqualTo(new[] { "the draft is too long to be compared whole: 7 paragraphs of it left out." }));
    }

    [Test]
    public void Compare_ParagraphsThatAreTooLongAndTooDifferent_SaysSo()
    {
        string one = "1. " + string.Join(' ', Enumerable.Repeat("Decides", 30_000)) + ";";
        string other = "1. " + string.Join(' ', Enumerable.Repeat("Decides again", 15_000)) + ";";

        Assert.That(Compare(one, other).Cut, Is.EqualTo(new[]
        {
            "1 paragraph too long and too different to be compared word by word: what differs in the middle is shown as replaced.",
        }));
    }

    private static TextComparison Compare(string left, string right) => TextComparer.Compare(Side(left), Side(right));

    private static ComparisonSide Side(string text) =>
        ComparisonSide.Of(Extractor.Default.ExtractText("draft", "The General Assembly,\n\n" + text, "General Assembly"), "the draft");

    private static string Shown(ComparisonRow row) => $"{row.Change} {string.Join(',', row.Left.Select(p => p.Label))}-"
        + $"{string.Join(',', row.Right.Select(p => p.Label))}{(row.IsMoved ? ", moved" : "")}: "
        + string.Concat(row.Words.Select(w => w.Change switch
        {
            WordChange.Deleted => $"[-{w.Left}-]",
            WordChange.Inserted => $"{{+{w.Right}+}}",
            _ => w.Right,
        }));
}
