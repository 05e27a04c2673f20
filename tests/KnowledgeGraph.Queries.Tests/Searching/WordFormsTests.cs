using KnowledgeGraph.Model.Vocabulary;

namespace KnowledgeGraph.Queries.Tests.Searching;

/// <summary>Which words are one word to a search, whichever of them is typed.</summary>
public sealed class WordFormsTests
{
    [TestCase("child", "children")]
    [TestCase("refugee", "refugees")]
    [TestCase("policy", "policies")]
    [TestCase("process", "processes")]
    [TestCase("crisis", "crises")]
    [TestCase("man", "men")]
    [TestCase("organization", "organisation")]
    [TestCase("mobilize", "mobilise")]
    [TestCase("labor", "labour")]
    [TestCase("labors", "labour")]
    [TestCase("centers", "centre")]
    [TestCase("œuvre", "oeuvres")]
    public void Of_FormsOfOneWord_AreFoundByEachOther(string one, string other)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Forms(one).Intersect(Forms(other)), Is.Not.Empty);
            Assert.That(Forms(one), Does.Contain(one), "itself first");
        }
    }

    [TestCase("nation", "national")]
    [TestCase("united", "units")]
    [TestCase("aid", "aids")]
    [TestCase("arm", "arms")]
    [TestCase("new", "news")]
    [TestCase("university", "universal")]
    [TestCase("1325", "1325s")]
    public void Of_OtherWords_AreNotFound(string one, string other)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(WordForms.Of(one), Does.Not.Contain(other));
            Assert.That(WordForms.Of(other), Does.Not.Contain(one));
        }
    }

    private static IEnumerable<string> Forms(string word) => WordForms.Of(word);
}
