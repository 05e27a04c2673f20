namespace KnowledgeGraph.Extraction.Tests.Names;

/// <summary>Texts that numbers tell apart are one each.</summary>
public sealed class NumberedNameTests
{
    [TestCase("Additional Protocols I and II of 1977 to the Geneva Conventions,", "Additional Protocol I to the Geneva Conventions",
        "Additional Protocol II to the Geneva Conventions")]
    [TestCase("States parties to Additional Protocols I, II and III to the Treaty of Norland,", "Additional Protocol I to the Treaty of Norland",
        "Additional Protocol II to the Treaty of Norland", "Additional Protocol III to the Treaty of Norland")]
    [TestCase("Additional Protocols I and II,", "Additional Protocol I", "Additional Protocol II")]
    public void Numbers_TellTextsApart(string words, params string[] titles) =>
        Assert.That(NotingText.Cited(words).Select(cited => cited?.Title), Is.EqualTo(titles));

    [TestCase("the Rivers Agreements I and the Norland Agreement,")]
    [TestCase("the Secret Agreements I and II,")]
    public void NumbersOfNoKnownText_TellNothing(string words) =>
        Assert.That(NotingText.Cited(words).Select(cited => cited?.Title), Has.None.EndWith(" I").And.None.EndWith(" II"));
}
