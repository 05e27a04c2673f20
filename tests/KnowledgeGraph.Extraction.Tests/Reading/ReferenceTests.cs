using KnowledgeGraph.Extraction.Typed;

namespace KnowledgeGraph.Extraction.Tests.Reading;

/// <summary>What a person types to name an instrument or a part of one.</summary>
public sealed class ReferenceTests
{
    [TestCase("A/RES/74/174", "A/RES/74/174", null)]
    [TestCase("a/res/74/174", "A/RES/74/174", null)]
    [TestCase(" A/RES/74/174 ", "A/RES/74/174", null)]
    [TestCase("74/174", "A/RES/74/174", null)]
    [TestCase("resolution 74/174", "A/RES/74/174", null)]
    [TestCase("General Assembly resolution 74/174", "A/RES/74/174", null)]
    [TestCase("217 A (III)", "A/RES/217(III)", "A")]
    [TestCase("75/290 B", "A/RES/75/290", "B")]
    [TestCase("A/RES/75/290 B", "A/RES/75/290", "B")]
    [TestCase("A/RES/75/290B", "A/RES/75/290", "B")]
    [TestCase("a/res/75/290 b", "A/RES/75/290", "B")]
    [TestCase("A/RES/75/290 B OP3", "A/RES/75/290", "B:OP3")]
    [TestCase("A/RES/75/290#B:OP3", "A/RES/75/290", "B:OP3")]
    [TestCase("paragraph 3 of resolution 75/290 B", "A/RES/75/290", "B:3")]
    [TestCase("A/RES/75/290 B, annex, para. 4", "A/RES/75/290", "B:Annex:4")]
    [TestCase("75/290 A and B", "A/RES/75/290", null)]
    [TestCase("A/RES/217(III)", "A/RES/217(III)", null)]
    [TestCase("A/RES/217 (III)", "A/RES/217(III)", null)]
    [TestCase("S/RES/1325 (2000)", "S/RES/1325(2000)", null)]
    [TestCase("S/RES/1325(2000)", "S/RES/1325(2000)", null)]
    [TestCase("Security Council resolution 1325 (2000)", "S/RES/1325(2000)", null)]
    [TestCase("1325 (2000)", "S/RES/1325(2000)", null)]
    [TestCase("A/RES/3201 (S-VI)", "A/RES/3201(S-VI)", null)]
    [TestCase("A/RES/2252(ES-V)", "A/RES/2252(ES-V)", null)]
    [TestCase("S-24/2", "A/RES/S-24/2", null)]
    [TestCase("ES-10/17", "A/RES/ES-10/17", null)]
    [TestCase("E/RES/2022/14", "E/RES/2022/14", null)]
    [TestCase("2022/14", "E/RES/2022/14", null)]
    [TestCase("decision 74/571", "A/DEC/74/571", null)]
    [TestCase("S/PRST/2015/3", "S/PRST/2015/3", null)]
    [TestCase("A/HRC/RES/28/6", "A/HRC/RES/28/6", null)]
    [TestCase("FCCC/CP/2015/10/Add.1", "FCCC/CP/2015/10/Add.1", null)]
    [TestCase("E/RES/2022/14 OP5", "E/RES/2022/14", "OP5")]
    [TestCase("E/RES/2022/14#OP5", "E/RES/2022/14", "OP5")]
    [TestCase("E/RES/2022/14#PP3", "E/RES/2022/14", "PP3")]
    [TestCase("A/RES/76/181#Annex:29", "A/RES/76/181", "Annex:29")]
    [TestCase("A/RES/76/181, annex, para. 29", "A/RES/76/181", "Annex:29")]
    [TestCase("paragraph 5 of resolution 74/174", "A/RES/74/174", "5")]
    public void Reference_MeansItsInstrument(string typed, string symbol, string? part)
    {
        Reference reference = ReferenceReader.Read(typed);

        Assert.That(reference.Symbols.FirstOrDefault().Value, Is.EqualTo(symbol));
        Assert.That(reference.Part, Is.EqualTo(part));
    }

    [TestCase("Kyoto Declaration", "kyoto-declaration", null)]
    [TestCase("the Kyoto Declaration", "kyoto-declaration", null)]
    [TestCase("paragraph 29 of the Kyoto Declaration", "kyoto-declaration", "29")]
    [TestCase("Kyoto Declaration, para. 29", "kyoto-declaration", "29")]
    [TestCase("Convention on the Rights of the Child", "convention-on-the-rights-of-the-child", null)]
    public void Name_IsLookedUpInKebabCase(string typed, string name, string? part)
    {
        Reference reference = ReferenceReader.Read(typed);

        Assert.That(reference.Name, Is.EqualTo(name));
        Assert.That(reference.Part, Is.EqualTo(part));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("???")]
    [TestCase("((((")]
    public void Nothing_IsEmpty(string typed) => Assert.That(ReferenceReader.Read(typed).IsEmpty, Is.True);

    [Test]
    public void ManyMeanings_ComeTheLikeliestFirst() =>
        Assert.That(ReferenceReader.Read("31/16").Symbols.Select(s => s.Value), Does.Contain("A/RES/31/16").And.Contain("A/HRC/RES/31/16"));
}
