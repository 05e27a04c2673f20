using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Names;

/// <summary>A text is shown with the fullest of its names that the document prints; which text it is its id says.</summary>
public sealed class PrintedTitleTests
{
    [TestCase("Recalling the Bonn Agreement, and reaffirming the Bonn Agreement,", "Bonn Agreement",
        "agreement-on-provisional-arrangements-in-afghanistan-pending-the-re-establishment-of-permanent-government-institutions")]
    [TestCase("Recalling the Rome Statute of the International Criminal Court, and recalling the Rome Statute,",
        "Rome Statute of the International Criminal Court", "rome-statute-of-the-international-criminal-court")]
    [TestCase("Recalling the Charter,", "Charter of the United Nations", "charter-of-the-united-nations")]
    [TestCase("Recalling UNFCCC,", "United Nations Framework Convention on Climate Change", "united-nations-framework-convention-on-climate-change")]
    [TestCase("Reaffirming the terms of the 1974 Disengagement of Forces Agreement,", "Disengagement of Forces Agreement",
        "disengagement-of-forces-agreement-between-israel-and-the-syrian-arab-republic")]
    [TestCase("Recalling the Geneva Conventions of 12 August 1949, and recalling the Geneva Conventions,", "Geneva Conventions",
        "geneva-conventions-of-12-august-1949")]
    [TestCase("Recalling the Geneva Conventions of 1949,", "Geneva Conventions", "geneva-conventions-of-12-august-1949")]
    [TestCase("Recalling the Agreement relating to the Implementation of Part XI of the United Nations Convention on the Law of the Sea of 10 December 1982,",
        "Agreement relating to the Implementation of Part XI of the United Nations Convention on the Law of the Sea of 10 December 1982",
        "agreement-relating-to-the-implementation-of-part-xi-of-the-united-nations-convention-on-the-law-of-the-sea-of-10-december-1982")]
    public void Text_IsShownByTheFullestNameThatIsPrinted(string preamble, string title, string id)
    {
        Document document = Extractor.Default.ExtractText("draft", $"The Security Council,\n\n{preamble}\n\n1. Decides to remain seized of the matter.");

        CitedInstrument[] targets = [.. document.Citations.Select(c => c.Target!)];
        Assert.That(targets, Is.Not.Empty);
        Assert.That(targets.Select(t => (t.Title, t.Id.Value)), Is.All.EqualTo((title, id)));
    }
}
