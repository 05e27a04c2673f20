using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Wording.Tests.Indexing;

public sealed class WordingIndexTests
{
    private const string Seized = "Decides to remain actively seized of the matter until its next session";

    private const string Child = "Recalling the Convention on the Rights of the Child and the Optional Protocols thereto";

    private const string LongerChild = "Recalling the Convention on the Rights of the Child and the three Optional Protocols thereto and their reports";

    private const string Other = "Requests the Secretary-General to transmit the present resolution to all Member States";

    [Test]
    public void Before_VeryWords_AreThoseOfTheLatest()
    {
        var index = WordingIndex.Of([Text("A", "2001-01-01", Child), Text("B", "2002-01-01", Child), Text("C", "2002-06-01", LongerChild)]);

        Assert.That(Told(index.Before(Paragraph(Child), Day("2003-01-01"), 0)), Is.EqualTo("B#P1 1.00, first A#P1 1.00"));
    }

    [Test]
    public void Before_ChangedWords_AreThoseThatCoverMost()
    {
        var index = WordingIndex.Of([Text("A", "2001-01-01", Other, Child), Text("B", "2002-01-01", Other)]);

        // "three Optional Protocols thereto and their reports" stands nowhere.
        Assert.That(Told(index.Before(Paragraph(LongerChild), null, 0)), Is.EqualTo("A#P2 0.61, first none"));
    }

    [TestCase("2001-01-01", "none, first none", TestName = "not of its own day")]
    [TestCase("2000-12-31", "none, first none", TestName = "not of a later day")]
    [TestCase("2001-01-02", "A#P1 1.00, first A#P1 1.00", TestName = "of an earlier day")]
    [TestCase(null, "A#P1 1.00, first A#P1 1.00", TestName = "of any day where it has none itself")]
    public void Before_StandsOnlyWhatIsEarlier(string? day, string told)
    {
        var index = WordingIndex.Of([Text("A", "2001-01-01", Child), Text("Undated", null, Child)]);

        Assert.That(Told(index.Before(Paragraph(Child), day is null ? null : Day(day), 0)), Is.EqualTo(told));
    }

    [Test]
    public void Before_SeveralWithTheVeryWords_IsThatOnTheSameQuestion()
    {
        var index = WordingIndex.Of(
        [
            Text("A", "2001-01-01", Child) with { Question = 1 }, Text("B", "2001-01-01", Child) with { Question = 2 },
            Text("C", "2002-01-01", Child) with { Question = 3 },
        ]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Told(index.Before(Paragraph(Child), null, 2)), Does.StartWith("B#P1"));
            Assert.That(Told(index.Before(Paragraph(Child), null, 9)), Does.StartWith("C#P1"));
        }
    }

    [Test]
    public void Before_FewerThanEightWords_IsNothing() =>
        Assert.That(
            Told(WordingIndex.Of([Text("A", "2001-01-01", "Decides to remain seized of the matter")])
                .Before(Paragraph("Decides to remain seized of the matter"), null, 0)),
            Is.EqualTo("none, first none"));

    [Test]
    public void With_TextThatIsReplacedOrGone_ForgetsIt()
    {
        WordingIndex index = WordingIndex.Of([Text("A", "2001-01-01", Child), Text("B", "2002-01-01", Child), .. Many(50)]);
        WordingIndex replaced = index.With([Text("A", "2001-01-01", Other)], []);
        WordingIndex gone = replaced.With([], [(new InstrumentId("B"), "")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Told(index.Before(Paragraph(Child), null, 0)), Is.EqualTo("B#P1 1.00, first A#P1 1.00"));
            Assert.That(Told(replaced.Before(Paragraph(Child), null, 0)), Is.EqualTo("B#P1 1.00, first B#P1 1.00"));
            Assert.That(Told(gone.Before(Paragraph(Child), null, 0)), Is.EqualTo("none, first none"));
            Assert.That((index.Texts, replaced.Texts, gone.Texts), Is.EqualTo((52, 52, 51)));
            Assert.That(replaced.Find(Id("A#P1"))!.Wording.Words, Is.EqualTo(Paragraph(Other).Words));
            Assert.That(gone.Find(Id("B#P1")), Is.Null);
        }
    }

    [Test]
    public void Carrying_AreAllTextsWithMostOfTheWords_EachOnce()
    {
        var index = WordingIndex.Of(
        [
            Text("C", "2003-01-01", LongerChild, Child), Text("A", "2001-01-01", Child, Child), Text("B", "2002-01-01", Other), Text("U", null, Child),
        ]);

        Assert.That(
            index.Carrying(Paragraph(Child)).Texts.Select(o => $"{o.Provision} {o.Coverage:F2}"), Is.EqualTo(["A#P1 1.00", "C#P2 1.00", "U#P1 1.00"]));
    }

    [Test]
    public void UseOf_IsThatOfTheVeryWords_WhateverTheNotes()
    {
        IEnumerable<TextWording> texts = Enumerable.Range(1, 12).Select(i =>
            Text($"A{i:00}", $"{2000 + i}-01-01", i % 2 == 0 ? Seized : Seized + ";¹²") with { Question = (uint)(i % 6) + 1, Body = "Assembly" });
        FormulaUse use = WordingIndex.Of([.. texts, Text("B", "2001-06-01", Child)]).UseOf(Paragraph(Seized))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((use.Texts, use.Questions, use.Bodies, use.First.Provision), Is.EqualTo((12, 6, 1, Id("A01#P1"))));
            Assert.That((use.IsFormula(words: 12), use.IsFormula(words: 14)), Is.EqualTo((true, false)));
            Assert.That(WordingIndex.Empty.UseOf(Paragraph(Seized)), Is.Null);
        }
    }

    // What the index answers is what comparing each paragraph with every other tells, however it came about.
    [TestCase(1, 6)]
    [TestCase(2, 30)]
    [TestCase(3, 400)]
    public void Before_AnyTexts_IsWhatComparingAllTells(int seed, int vocabulary)
    {
        var random = new Random(seed);
        TextWording[] texts = [.. Enumerable.Range(0, 80).Select(i => RandomText(random, $"T{i:000}", vocabulary))];
        WordingIndex[] indexes = [WordingIndex.Of(texts), Grown(texts, random), Grown([.. texts.Reverse()], random)];
        foreach (TextWording text in texts)
        {
            foreach (ParagraphWording paragraph in text.Paragraphs)
            {
                (int most, DateOnly? first) = Compared(texts, paragraph, text.Date);
                string[] told = [.. indexes.Select(i => Told(i.Before(paragraph, text.Date, text.Question)))];
                EarlierWording before = indexes[0].Before(paragraph, text.Date, text.Question);
                Assert.That(told, Is.All.EqualTo(told[0]));
                Assert.That((before.Closest?.Covered ?? 0, before.First?.Date), Is.EqualTo((most, first)), $"{text.Instrument}#{paragraph.Label}");
                Assert.That(
                    before.Closest is null || Covered(indexes[0].Find(before.Closest.Provision)!.Wording, paragraph) == before.Closest.Covered);
            }
        }
    }

    private static WordingIndex Grown(TextWording[] texts, Random random)
    {
        WordingIndex index = WordingIndex.Empty;
        for (int at = 0; at < texts.Length;)
        {
            int count = Math.Min(random.Next(1, 20), texts.Length - at);
            TextWording[] wrong = [.. texts[at..].Take(3).Select(t => t with { Paragraphs = [Paragraph(Seized)] })];
            index = index.With(wrong, []).With(texts[at..(at + count)], []);
            at += count;
        }

        return index;
    }

    // Words of a few make many runs common; a text often repeats another with some words changed.
    private static TextWording RandomText(Random random, string id, int vocabulary)
    {
        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{random.Next(vocabulary)}"));
        string formula = string.Join(' ', Enumerable.Range(0, 14).Select(i => $"f{i}"));
        string[] paragraphs = [.. Enumerable.Range(0, 4).Select(i => i switch
        {
            0 => formula,
            1 => $"{formula} {Words(random.Next(6))}",
            2 => $"{Words(4)} {formula} {Words(8)}",
            _ => Words(random.Next(1, 30)),
        })];
        return Text(id, random.Next(20) == 0 ? null : $"{2000 + random.Next(20)}-01-01", paragraphs) with { Question = (uint)random.Next(1, 4) };
    }

    private static (int Most, DateOnly? First) Compared(TextWording[] texts, ParagraphWording paragraph, DateOnly? date)
    {
        int words = paragraph.Words.Length;
        (int Covered, DateOnly? Date)[] earlier =
        [
            .. texts.Where(t => words >= 8 && t.Date is { } day && (date is null || day < date))
                .SelectMany(t => t.Paragraphs.Where(p => p.IsLongEnough).Select(p => (Covered(p, paragraph), t.Date))),
        ];
        int most = earlier.Select(e => e.Covered).DefaultIfEmpty().Max();
        return (most * 10 >= words * 3 ? most : 0, earlier.Where(e => e.Covered * 10 >= words * 8).Min(e => e.Date));
    }

    private static int Covered(ParagraphWording by, ParagraphWording paragraph) =>
        Coverage.Words(Runs.Of(paragraph.Words), Runs.Of(by.Words).ToHashSet());

    private static IEnumerable<TextWording> Many(int count) =>
        Enumerable.Range(0, count).Select(i => Text($"M{i}", "2000-01-01", $"{Other} numbered {i} and {i + 1} and {i + 2}"));

    private static string Told(EarlierWording before) => $"{Told(before.Closest)}, first {Told(before.First)}";

    private static string Told(Occurrence? occurrence) =>
        occurrence is null ? "none" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{occurrence.Provision} {occurrence.Coverage:F2}");

    private static TextWording Text(string id, string? date, params string[] paragraphs) => new(
        new InstrumentId(id), "", date is null ? null : Day(date), null, 0,
        [.. paragraphs.Select((p, i) => ParagraphWording.Of($"P{i + 1}", p))]);

    private static ParagraphWording Paragraph(string text) => ParagraphWording.Of("P", text);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static ProvisionId Id(string id) => ProvisionId.TryParse(id, out ProvisionId provision) ? provision : default;
}
