using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Names;

/// <summary>What a text is called that is known by its noun and its day alone: the same in every document.</summary>
public sealed class NameOfADayTests
{
    [TestCase("in violation of the 20 June Agreement,", "agreement-of-20-june-2011", "Agreement")]
    [TestCase("the implementation of the 24 December Declaration,", "declaration-of-24-december-2010", "Declaration")]
    [TestCase("in line with the 25 June 2008 Agreement,", "agreement-of-25-june-2008", "Agreement")]
    [TestCase("the Joint Communiqué of 2 April 2009,", "joint-communique-of-2-april-2009", "Joint Communiqué")]
    [TestCase(
        "the communiqué of the African Union Peace and Security Council of 18 January 2008,",
        "communique-of-the-african-union-peace-and-security-council-of-18-january-2008",
        "communiqué of the African Union Peace and Security Council")]
    public void Text_KnownByItsDay_IsCalledAfterIt(string words, string id, string title)
    {
        CitedInstrument? cited = NotingText.Cited(words).Single();
        Assert.That((cited?.Id.Value, cited?.Title), Is.EqualTo((id, title)));
    }
}
