using KnowledgeGraph.Wording.Differences;
using KnowledgeGraph.Wording.Units;

namespace KnowledgeGraph.Wording.Tests.Differences;

/// <summary>Changes as a person would mark them: <c>[-taken away-]</c>, <c>{+put in+}</c>. The sentences are of resolutions.</summary>
public sealed class WordDifferenceTests
{
    [TestCase("Recalling its resolution 75/105 of 10 December 2020,", "Recalling its resolution 76/88 of 9 December 2021,",
        "Recalling its resolution [-75/105 of 10 December 2020-]{+76/88 of 9 December 2021+},", Description = "An “of” is no island.")]
    [TestCase("at its seventy-sixth session a report", "at its seventy-eighth session a report", "at its [-seventy-sixth-]{+seventy-eighth+} session a report")]
    [TestCase("from 1 July 2021 to 30 June 2022;", "from 1 July 2022 to 30 June 2023;", "from [-1 July 2021 to 30 June 2022-]{+1 July 2022 to 30 June 2023+};")]
    [TestCase("the private sector, civil society, the scientific community", "the private sector, civil society, Indigenous Peoples, the scientific community",
        "the private sector, civil society{+, Indigenous Peoples+}, the scientific community")]
    [TestCase("Recognizing the positive contribution", "Recognizing further the positive contribution", "Recognizing{+ further+} the positive contribution")]
    [TestCase("Also requests the Secretary-General", "Requests the Secretary-General", "[-Also requests-]{+Requests+} the Secretary-General")]
    [TestCase("was held; the Council met.", "was held.", "was held[-; the Council met-].")]
    [TestCase("the report of the Special Committee and its work", "the report of the Special Committee", "the report of the Special Committee[- and its work-]")]
    [TestCase("the post-conflict societies", "the post‑conflict societies", "the post‑conflict societies")]
    [TestCase("one two", "one two", "one two")]
    [TestCase("", "new words", "{+new words+}")]
    [TestCase("old words", "", "[-old words-]")]
    [TestCase("", "", "")]
    [TestCase("he was told,and left", "he was told, and left", "he was told,{+ +}and left", Description = "Space is words too, to whoever prints it.")]
    public void Between_MarksWhatAPersonWould(string left, string right, string marked) =>
        Assert.That(Marked(left, right, WordDifference.Between(ComparedText.Of(left), ComparedText.Of(right), new())), Is.EqualTo(marked));

    [Test]
    public void Between_OneParagraphSplit_PutsInTheBreak() =>
        Assert.That(
            Marked("Notes the report, and requests more;", "Notes the report;\nRequests more;"),
            Is.EqualTo("Notes the report[-, and requests-]{+;¶Requests+} more;"));

    [Test]
    public void Between_NotesThatCorrespond_AreTheSameWhateverTheirNumbers()
    {
        var left = new ComparedText("the Goals,¹ and", TextUnits.Of("the Goals,¹ and", new Dictionary<int, NoteKey> { [10] = new(11, "a") }));
        var right = new ComparedText("the Goals,² and", TextUnits.Of("the Goals,² and", new Dictionary<int, NoteKey> { [10] = new(11, "a") }));

        WordDifference difference = WordDifference.Between(left, right, new());

        Assert.That(difference.Pieces.Select(p => p.Change), Has.All.EqualTo(WordChange.Kept));
        Assert.That(difference.Pieces.Select(p => p.Left.Of(left.Text).ToString()), Is.EqualTo(new[] { "the Goals,", "¹", " and" }));
    }

    // Words of few kinds, so that much stands in several places: what was kept, put in or slid is the texts to the letter all the same.
    [Test]
    public void Pieces_AreBothTexts()
    {
        var random = new Random(7);
        for (int i = 0; i < 600; i++)
        {
            (string left, string right) = (Text(random), Text(random));

            WordDifference difference = WordDifference.Between(ComparedText.Of(left), ComparedText.Of(right), new());

            Assert.That(string.Concat(difference.Pieces.Select(p => p.Left.Of(left).ToString())), Is.EqualTo(left));
            Assert.That(string.Concat(difference.Pieces.Select(p => p.Right.Of(right).ToString())), Is.EqualTo(right));
            Assert.That(difference.Pieces.Where(p => p.Change == WordChange.Deleted).Select(p => p.Right.IsEmpty), Has.All.True);
            Assert.That(difference.Pieces.Where(p => p.Change == WordChange.Inserted).Select(p => p.Left.IsEmpty), Has.All.True);
        }
    }

    [Test]
    public void Between_AMillionEqualWords_OneOfThemMore_IsOneChange()
    {
        string many = string.Join(' ', Enumerable.Repeat("word", 1_000_000));

        WordDifference difference = WordDifference.Between(ComparedText.Of(many), ComparedText.Of(many + " word"), new());

        Assert.That(difference.IsCut, Is.False);
        Assert.That(difference.Pieces.Select(p => p.Change), Is.EqualTo(new[] { WordChange.Kept, WordChange.Inserted }));
    }

    [Test]
    public void Between_LongTextsThatAreQuiteOther_SaysThatTheyWereNotComparedThrough()
    {
        string left = string.Join(' ', Enumerable.Repeat("word", 200_000));
        string right = string.Join(' ', Enumerable.Repeat("word other", 100_000));

        WordDifference difference = WordDifference.Between(ComparedText.Of(left), ComparedText.Of(right), new());

        Assert.That(difference.IsCut, Is.True);
        Assert.That(string.Concat(difference.Pieces.Select(p => p.Left.Of(left).ToString())), Is.EqualTo(left));
    }

    [Test]
    public void Between_LongTexts_AreComparedBetweenWhatStandsOnceInEach()
    {
        string[] words = [.. Enumerable.Range(0, 60_000).Select(i => $"w{i}")];
        string left = string.Join(' ', words);
        words[100] = "new";
        words[50_000] = "new";

        WordDifference difference = WordDifference.Between(ComparedText.Of(left), ComparedText.Of(string.Join(' ', words)), new(1_000));

        Assert.That(difference.IsCut, Is.False);
        Assert.That(difference.Pieces.Count(p => p.Change == WordChange.Inserted), Is.EqualTo(2));
    }

    private static string Marked(string left, string right) =>
        Marked(left, right, WordDifference.Between(ComparedText.Of(left), ComparedText.Of(right), new()));

    private static string Marked(string left, string right, WordDifference difference) => string.Concat(difference.Pieces.Select(p => p.Change switch
    {
        WordChange.Kept => p.Right.Of(right).ToString(),
        WordChange.Deleted => $"[-{p.Left.Of(left)}-]",
        _ => $"{{+{p.Right.Of(right)}+}}",
    })).Replace('\n', '¶');

    private static string Text(Random random)
    {
        string[] words = ["the", "of", "report", "Council", ",", ";", "7 May 2020", "70/1", "\n", "  ", "(", "and"];
        return string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(14)).Select(_ => words[random.Next(words.Length)]));
    }
}
