using KnowledgeGraph.Model.Ids;
using KnowledgeGraph.Wording.Indexing;

namespace KnowledgeGraph.Wording.Tests.Indexing;

/// <summary>Texts that are made to be dear: what they cost is bounded, and an answer says what was cut.</summary>
public sealed class HostileTextTests
{
    private static readonly string Common = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"common{i}"));

    [Test, CancelAfter(30_000)]
    public void OneWordAMillionTimes_IsCutAndFound()
    {
        ParagraphWording peace = Paragraph(string.Concat(Enumerable.Repeat("peace ", 1_000_000)));
        var index = WordingIndex.Of(Enumerable.Range(0, 50).Select(i => Text($"A{i:00}", 2000 + i, peace)));
        EarlierWording before = index.Before(peace, null, 0);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((peace.Words.Length, before.IsCut), Is.EqualTo((ParagraphWording.MostWords, true)));
            Assert.That((before.Closest!.Provision.Instrument.Value, before.First!.Provision.Instrument.Value), Is.EqualTo(("A49", "A00")));
            Assert.That(index.Carrying(peace).Texts, Has.Count.EqualTo(50));
        }
    }

    [Test, CancelAfter(30_000)]
    public void CommonRunsOnly_OfManyTexts_IsAnsweredFromAll()
    {
        // Each text has the common words with one changed, at another place.
        var index = WordingIndex.Of(Enumerable.Range(0, 4_000).Select(i => Text(
            $"A{i:0000}", 1950 + (i % 70), Paragraph(Common.Replace($"common{i % 39} ", $"changed{i} ", StringComparison.Ordinal)))));
        EarlierWording before = index.Before(Paragraph(Common), null, 0);

        Assert.That((before.Closest!.Covered, before.First!.Date!.Value.Year, before.IsCut), Is.EqualTo((39, 1950, false)));
    }

    [Test, CancelAfter(30_000)]
    public void ParagraphOfFiveMegabytes_OfWordsThatAllTextsHave_IsCut()
    {
        var index = WordingIndex.Of(Enumerable.Range(0, 2_000).Select(i => Text($"A{i:0000}", 1950 + (i % 70), Paragraph($"{Common} text {i} of many"))));
        ParagraphWording huge = Paragraph(string.Concat(Enumerable.Repeat(Common + " ", 5_000_000 / Common.Length)));
        EarlierWording before = index.Before(huge, null, 0);

        Assert.That((before.IsCut, before.Closest!.Coverage), Is.EqualTo((true, 1.0)).Within(0.2));
    }

    [Test, CancelAfter(30_000)]
    public void OneTextUnderAThousandSymbols_IsOneWording_AndNoFormula()
    {
        ParagraphWording[] paragraphs = [.. Enumerable.Range(0, 50).Select(p => Paragraph($"{Common} paragraph {p} of the text that is loaded again"))];
        var index = WordingIndex.Of(Enumerable.Range(0, 1_000).Select(i => new TextWording(
            new InstrumentId($"A{i:0000}"), "", new DateOnly(1950 + (i % 70), 1, 1), "Assembly", 7,
            [.. paragraphs.Select((p, at) => p with { Label = $"OP{at + 1}" })])));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(index.Carrying(paragraphs[3]).Texts, Has.Count.EqualTo(1_000));
            Assert.That(index.UseOf(paragraphs[3])!.IsFormula(paragraphs[3].Words.Length), Is.False, "all are on one question");
            Assert.That(index.Before(paragraphs[3], new DateOnly(1950, 1, 2), 0).Closest!.Coverage, Is.EqualTo(1));
        }
    }

    private static ParagraphWording Paragraph(string text) => ParagraphWording.Of("OP1", text);

    private static TextWording Text(string id, int year, ParagraphWording paragraph) =>
        new(new InstrumentId(id), "", new DateOnly(year, 1, 1), null, 0, [paragraph]);
}
