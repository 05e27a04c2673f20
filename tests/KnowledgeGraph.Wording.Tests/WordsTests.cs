using KnowledgeGraph.Model;

namespace KnowledgeGraph.Wording.Tests;

public sealed class WordsTests
{
    [TestCase("", new string[0])]
    [TestCase(" — ,;", new string[0])]
    [TestCase("Recalling its resolution 74/174 of 18 December 2019,", new[] { "Recalling", "its", "resolution", "74", "174", "of", "18", "December", "2019" })]
    [TestCase("the Agenda,¹ women's rights", new[] { "the", "Agenda", "¹", "women", "s", "rights" })]
    [TestCase("Ⅳ and snake_case", new[] { "Ⅳ", "and", "snake", "case" })]
    [TestCase("Côte d’Ivoire; Федерация; 联合国", new[] { "Côte", "d", "Ivoire", "Федерация", "联合国" })]
    [TestCase("a\U00010400b \ud800 c", new[] { "a\U00010400b", "c" })]
    public void Of_IsLettersAndNumbers(string text, string[] words) =>
        Assert.That(Words.Of(text).Select(w => w.Span.Of(text).ToString()), Is.EqualTo(words));

    [TestCase("RECALLING", "recalling")]
    [TestCase("ÉTAT", "état")]
    [TestCase("Straße", "STRASSE")]
    [TestCase("ΛΌΓΟΣ", "λόγος")]
    [TestCase("ﬁnal", "final")]
    public void Of_FoldsCase(string one, string other) => Assert.That(Hash(one), Is.EqualTo(Hash(other)));

    [TestCase("recall", "recalls")]
    [TestCase("état", "etat")]
    [TestCase("174", "147")]
    public void Of_TellsWordsApart(string one, string other) => Assert.That(Hash(one), Is.Not.EqualTo(Hash(other)));

    [Test]
    public void Of_NoMoreThanAskedFor()
    {
        List<Word> words = Words.Of("one two three four", most: 3);

        Assert.That(words.Select(w => w.Span), Is.EqualTo(new[] { new TextSpan(0, 3), new TextSpan(4, 7), new TextSpan(8, 13) }));
    }

    private static uint Hash(string word) => Words.Of(word).Single().Hash;
}
