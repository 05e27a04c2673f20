using KnowledgeGraph.Api.Explorer.Parts;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>Words of other scripts within a text: each stretch with its language, nothing lost, signs where they belong.</summary>
public sealed class ForeignWordsTests
{
    [TestCase("", "")]
    [TestCase("The “Côte d’Ivoire” – so called", "The “Côte d’Ivoire” – so called")]
    [TestCase("the daily Правда, of Moscow", "the daily |ru:Правда|, of Moscow")]
    [TestCase("(العربية)", "(|ar<:العربية|)")]
    [TestCase("called الأمم المتحدة in Arabic.", "called |ar<:الأمم المتحدة| in Arabic.")]
    [TestCase("联合国", "zh:联合国")]
    [TestCase("联合国 and Организация Объединённых Наций", "zh:联合国| and |ru:Организация Объединённых Наций")]
    [TestCase("Правда العربية!", "ru:Правда| |ar<:العربية|!")]
    [TestCase("𠀀 is rare", "zh:𠀀| is rare")]
    [TestCase("Ω", "el:Ω")]
    public void Text_IsCutWhereItsScriptChanges(string text, string pieces)
    {
        IReadOnlyList<(string Words, string? Tag, bool IsRightToLeft)> cut = ForeignWords.Split(text);
        Assert.That(string.Join('|', cut.Select(p => p.Tag is null ? p.Words : $"{p.Tag}{(p.IsRightToLeft ? "<" : "")}:{p.Words}")), Is.EqualTo(pieces));
        Assert.That(string.Concat(cut.Select(p => p.Words)), Is.EqualTo(text));
    }

    [Test]
    public void Text_OfAnySigns_IsWhole([Range(1, 200)] int seed)
    {
        var random = new Random(seed);
        const string Signs = "ab 1,.“”–\u0301пжאבعل联한\u200f\u2067😀";
        string text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Signs[random.Next(Signs.Length - 2)]));
        IReadOnlyList<(string Words, string? Tag, bool IsRightToLeft)> cut = ForeignWords.Split(text);
        Assert.That(string.Concat(cut.Select(p => p.Words)), Is.EqualTo(text));
        Assert.That(cut.Zip(cut.Skip(1)).Where(p => p.First.Tag == p.Second.Tag), Is.Empty, "neighbours differ");
    }
}
