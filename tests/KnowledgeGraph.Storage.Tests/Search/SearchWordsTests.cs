using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Search;

namespace KnowledgeGraph.Storage.Tests.Search;

/// <summary>Of what is typed so many words are looked for, wherever they stand, and the rest is counted.</summary>
public sealed class SearchWordsTests
{
    [TestCase("{0}")]
    [TestCase("\"{0}\"")]
    [TestCase("\"{0}")]
    [TestCase("first \"{0}\" last*")]
    [TestCase("first* {0}*")]
    [TestCase("\"first one\" \"{0}\" \"last one\"")]
    public void Read_TextsOfEveryLength_LooksForTheFirstWords(string pattern)
    {
        for (int count = 1; count < 200; count++)
        {
            string text = pattern.Replace("{0}", string.Join(' ', Enumerable.Range(0, count).Select(i => $"w{i}")), StringComparison.Ordinal);
            string[] typed = text.Split([' ', '"', '*'], StringSplitOptions.RemoveEmptyEntries);
            var read = SearchWords.Read(text);
            Assert.That(read.Terms.SelectMany(t => t.Words), Is.EqualTo(typed.Take(SearchEstimate.MostWords)), text);
            Assert.That(read.LeftOut, Is.EqualTo(Math.Max(0, typed.Length - SearchEstimate.MostWords)), text);
        }
    }

    [Test]
    public void Read_PrefixThatIsLeftOut_MakesNoOtherWordAPrefix()
    {
        string text = string.Concat(Enumerable.Range(0, SearchEstimate.MostWords - 1).Select(i => $"w{i} ")) + "74/174*";
        SearchTerm last = SearchWords.Read(text).Terms[^1];
        Assert.That((string.Join('/', last.Words), last.IsPrefix), Is.EqualTo(("74", false)));
    }
}
