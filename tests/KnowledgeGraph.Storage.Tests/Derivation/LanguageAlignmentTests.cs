using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Storage.Tests.Derivation;

/// <summary>Which paragraph of one language is which of another.</summary>
public sealed class LanguageAlignmentTests
{
    [Test]
    public void Labels_ThatBothHave_AreTheSameParts()
    {
        var alignment = LanguageAlignment.Of(
            Text("fr", "PP1 Rappelant", "PP2 Notant", "OP1 Décide :", "OP1(a) ceci", "FN1 Voir", "Annex Déclaration", "Annex:1 Nous"),
            Text("en", "PP1 Recalling", "PP2 Noting", "OP1 Decides:", "OP1(a) this", "FN1 See", "Annex Declaration", "Annex:1 We"));

        Assert.That(
            new[] { "fr:PP2", "OP1(a)", "FN1", "fr:Annex:1", "OP9" }.Select(alignment.InOther),
            Is.EqualTo(["PP2", "OP1(a)", "FN1", "Annex:1", null]));
        Assert.That(alignment.InFirst("PP1"), Is.EqualTo("PP1"));
        Assert.That(alignment.Uneven, Is.Empty);
    }

    [Test]
    public void Paragraph_ThatOnlyOneHas_StandsAloneAndTheOthersBelongTogetherByWhatTheyPrint()
    {
        var alignment = LanguageAlignment.Of(
            Text("fr", "PP1 Rappelant la résolution 70/1,", "PP2 Rappelant les résolutions 72/5 et 73/6,", "OP1 Décide", "OP1(a) de suivre 74/3"),
            Text("en", "PP1 Recalling resolution 70/1,", "PP2 Guided by the Charter of 1945,", "PP3 Recalling resolutions 72/5 and 73/6,",
                "OP1 Decides", "OP1(a) to follow 74/3"));

        Assert.That(new[] { "PP1", "PP2", "OP1", "OP1(a)" }.Select(alignment.InOther), Is.EqualTo(["PP1", "PP3", "OP1", "OP1(a)"]));
        UnevenParts uneven = alignment.Uneven.Single();
        Assert.That((uneven.Kind, uneven.Count, uneven.OtherCount), Is.EqualTo((ProvisionKind.Preambular, 2, 3)));
        Assert.That((uneven.Alone.Count, uneven.OtherAlone.Single()), Is.EqualTo((0, "PP2")));
    }

    [TestCase("第76/181号决议 А/73/12 ١٩٤٥", "76/181 73/12 1945")]
    [TestCase("no 5, 12 and 2019/4/", "12 2019/4")]
    public void Numbers_AreReadInAnyScript(string text, string numbers) =>
        Assert.That(string.Join(' ', PrintedNumbers.In(text)), Is.EqualTo(numbers));

    private static List<DocumentProvision> Text(string language, params string[] parts) =>
        [.. Translation.Within(new Document
        {
            Source = "made",
            Language = language,
            Head = new DocumentHead { Id = new InstrumentId("A/RES/1/1") },
            Provisions = [.. parts.Select(p => p.Split(' ', 2)).Select(p => new DocumentProvision
            {
                Label = p[0],
                Kind = p[0].StartsWith("PP", StringComparison.Ordinal) ? ProvisionKind.Preambular
                    : p[0].Contains('(', StringComparison.Ordinal) ? ProvisionKind.Subparagraph
                    : p[0].StartsWith("OP", StringComparison.Ordinal) ? ProvisionKind.Operative
                    : p[0].StartsWith("FN", StringComparison.Ordinal) ? ProvisionKind.Footnote
                    : p[0] == "Annex" ? ProvisionKind.Annex : ProvisionKind.AnnexParagraph,
                Parent = p[0].Contains('(', StringComparison.Ordinal) ? "OP1" : p[0].Contains(':', StringComparison.Ordinal) ? "Annex" : null,
                Text = p[1],
            })],
        }).Provisions];
}
