using KnowledgeGraph.Extraction.Tests.Akn;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Documents;

/// <summary>A provision knows where it begins in its source.</summary>
public sealed class PlaceTests
{
    private const string Text =
        """
        A/RES/76/900

        76/900. Lakes and rivers

        The General Assembly,

        Recalling its resolution 70/1 of
        25 September 2015,¹

        ¹ Resolution 70/1.

        1. Decides:
        (a) To meet;
        (b) To adjourn.

        Annex
        Rules of the lakes
        1. No rule.
        """;

    [TestCase("HEAD", 1)]
    [TestCase("PP1", 7)]
    [TestCase("FN1", 10)]
    [TestCase("OP1", 12)]
    [TestCase("OP1(b)", 14)]
    [TestCase("Annex", 16)]
    [TestCase("Annex:1", 18)]
    public void Place_InText_IsTheLine(string label, int line) =>
        Assert.That(Extractor.Default.ExtractText("a.txt", Text).At(label).Place, Is.EqualTo(new SourcePlace(line)));

    [Test]
    public void Place_InXml_IsTheLine()
    {
        Document document = AknSample.Read(AknSample.Adopted(
            "\n" + AknSample.Container("<i>Recalling</i> the lakes,<authorialNote marker=\"1\"><p>See\nresolution 70/1.</p></authorialNote>") + "\n"
                + AknSample.Container("Noting the rivers,"),
            "\n\n" + AknSample.Paragraph(1, "Decides to meet.")));
        int line = document.At("PP1").Place.Line;

        Assert.That(
            new[] { "FN1", "PP2", "OP1" }.Select(l => document.At(l).Place.Line - line),
            Is.EqualTo(new[] { 0, 2, 4 }));
    }

    // Whatever becomes of the lines: where a paragraph is said to begin, its first word stands.
    [Test]
    public void Place_OfEveryProvisionOfTheSeeds_HasItsFirstWord()
    {
        string[] seeds = Directory.GetFiles(Path.Combine(Repository.Folder, "seeds"), "*.txt");

        Assert.That(seeds, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (string seed in seeds)
            {
                string text = File.ReadAllText(seed);
                string[] lines = text.ReplaceLineEndings("\n").Split('\n');
                foreach (DocumentProvision provision in Extractor.Default.ExtractText(seed, text).Provisions.Where(p => p.Kind != ProvisionKind.Head))
                {
                    string word = new([.. provision.Text.SkipWhile(c => !char.IsLetter(c)).TakeWhile(char.IsLetter)]);
                    Assert.That(lines[provision.Place.Line - 1], Does.Contain(word), provision.Label);
                }
            }
        });
    }
}
