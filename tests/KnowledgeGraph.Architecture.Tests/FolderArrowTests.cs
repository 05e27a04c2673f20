namespace KnowledgeGraph.Architecture.Tests;

/// <summary>The folders of a project use each other in one direction: what two need lies below both.</summary>
public sealed class FolderArrowTests
{
    // From the bottom: each uses only those before it.
    private static readonly string[] OrderOfExtraction =
    [
        "Text", "Drafting", "Reading", "Reading/Xml", "Reading/Akn", "Reading/Html", "Reading/Pdf", "Reading/Word", "Reading/Apart", "Reading/Records",
        "Segmentation", "Citations", "Citations/Dates", "Citations/Pinpoints", "Citations/Numbers", "Citations/Owners", "Citations/Publications",
        "Citations/OpenSets", "Citations/Names", "Citations/Names/Pieces", "Citations/Names/Shape", "Citations/Names/Candidates",
        "Citations/Names/Evidence", "Citations/Names/Rules", "Citations/Scanning", "Citations/Topics", "Signs", "Signs/Grammar",
        "Relations", "Signs/Governing", "Statements", "Resolution", "Links", "Markup", "Typed", "",
    ];

    [TestCaseSource(typeof(Rooms), nameof(Rooms.All))]
    public void Folders_UseEachOtherInOneDirection(string room) =>
        Assert.That(FolderArrows.InCircles(FolderArrows.Of(room == Rooms.Cli ? "KnowledgeGraph.Cli" : room)), Is.Empty);

    [Test]
    public void FoldersOfExtraction_UseOnlyThoseBefore()
    {
        IReadOnlyList<FolderArrow> arrows = FolderArrows.Of(Rooms.Extraction);

        Assert.Multiple(() =>
        {
            Assert.That(arrows.SelectMany(a => new[] { a.From, a.To }).Distinct(), Is.EquivalentTo(OrderOfExtraction));
            Assert.That(arrows.Where(a => Array.IndexOf(OrderOfExtraction, a.From) < Array.IndexOf(OrderOfExtraction, a.To)), Is.Empty);
        });
    }

    // What the tests above rest on: these arrows are there, and one back would close a circle.
    [Test]
    public void Arrows_AreSeen()
    {
        IReadOnlyList<FolderArrow> arrows = FolderArrows.Of(Rooms.Extraction);
        FolderArrow back = new("Text", "Citations", "CitationScanner", "Token.cs");

        Assert.Multiple(() =>
        {
            (string, string)[] known = [("Citations", "Text"), ("Reading/Pdf", "Reading"), ("", "Resolution")];
            Assert.That(known, Is.SubsetOf(arrows.Select(a => (a.From, a.To))));
            Assert.That(FolderArrows.InCircles([.. arrows, back]), Does.Contain(back));
        });
    }
}
