using System.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Loading.Names;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Loading.Tests.Names;

/// <summary>What a census of names says of each.</summary>
public sealed class NameCensusTests
{
    [Test]
    public void KnownName_ThatFootnotesAndDatesConfirm_IsKnown()
    {
        CountedName name = Of(
            "Convention on the Rights of the Child",
            "Recalling the Convention on the Rights of the Child,1\n\n1 United Nations, Treaty Series, vol. 1577, No. 27531.",
            "Recalling also the Convention on the Rights of the Child of 20 November 1989,");

        Assert.That((name.Finding, name.Documents, name.Citations), Is.EqualTo((NameFinding.Known, 2, 2)));
        Assert.That(name.Known?.Title, Is.EqualTo("Convention on the Rights of the Child"));
        Assert.That(name.Places.Single().What.Source, Is.EqualTo("United Nations, Treaty Series, vol. 1577, No. 27531"));
        Assert.That(name.Dates.Single().What, Is.EqualTo(new DateOnly(1989, 11, 20)));
    }

    [TestCase("Recalling the Convention on the Rights of the Child,1\n\n1 United Nations, Treaty Series, vol. 1577, No. 27532.")]
    [TestCase("Recalling the Convention on the Rights of the Child of 20 November 1990,")]
    [TestCase("Recalling the Convention on the Rights of the Child,1\n\n1 Resolution 44/26, annex.")]
    public void KnownName_WithAnotherNumberDateOrSymbol_IsContradicted(string paragraph) =>
        Assert.That(Of("Convention on the Rights of the Child", paragraph).Finding, Is.EqualTo(NameFinding.Contradicted));

    [TestCase("United Nations, Treaty Series, vols. 2171, 2173 and 1577, No. 27531.", NameFinding.Known)]
    [TestCase("See resolution 44/26.", NameFinding.Known)]
    public void KnownName_WithANoteThatSaysNothingElse_IsKnown(string note, NameFinding finding)
    {
        CountedName name = Of("Convention on the Rights of the Child", $"Recalling the Convention on the Rights of the Child,1\n\n1 {note}");

        Assert.That(name.Finding, Is.EqualTo(finding));
    }

    [Test]
    public void UnknownName_WithOneSource_IsBoundToIt()
    {
        CountedName name = Of("Atlantis Declaration on Tides", "Recalling the Atlantis Declaration on Tides,1\n\n1 A/70/900, annex II.");

        Assert.That((name.Finding, name.Known), Is.EqualTo((NameFinding.Bound, (KnownInstrument?)null)));
        Assert.That(name.Places.Single().What, Is.EqualTo(new NamePlace("A/70/900", "annex II", true)));
    }

    [Test]
    public void UnknownName_WithASymbolInBrackets_IsBoundToIt() =>
        Assert.That(
            Of("Atlantis Agreement", "Recalling the Atlantis Agreement (S/1999/123) and its annexes,").Places.Single().What.Source,
            Is.EqualTo("S/1999/123"));

    [Test]
    public void UnknownName_WithoutASource_IsUnbound() =>
        Assert.That(Of("Atlantis Declaration on Tides", "Recalling the Atlantis Declaration on Tides,").Finding, Is.EqualTo(NameFinding.Unbound));

    [Test]
    public void UnknownName_WithTwoSources_FitsSeveral()
    {
        CountedName name = Of(
            "Atlantis Declaration on Tides",
            "Recalling the Atlantis Declaration on Tides,1\n\n1 A/70/900, annex.",
            "Recalling the Atlantis Declaration on Tides,1\n\n1 A/71/900, annex.",
            "Recalling the Atlantis Declaration on Tides,1\n\n1 A/71/900, annex.");

        Assert.That(name.Finding, Is.EqualTo(NameFinding.Several));
        Assert.That(name.Places.Select(p => (p.What.Source, p.Documents)), Is.EqualTo(new[] { ("A/71/900", 2), ("A/70/900", 1) }));
    }

    [Test]
    public void UnknownName_ThatADocumentDeclaresForAKnownText_IsAnAlias()
    {
        CountedName name = Of(
            "Children Convention",
            "Recalling the Convention on the Rights of the Child (the Children Convention),\n\nRecalling also the Children Convention,");

        Assert.That((name.Finding, name.Known?.Title), Is.EqualTo((NameFinding.Alias, "Convention on the Rights of the Child")));
    }

    [Test]
    public void Names_BeginWithWhatIsToBeActedUponAndLeaveOutWhatIsRare()
    {
        NameCensus census = CensusOf(
            "Recalling the Rome Statute and the Atlantis Declaration on Tides,",
            "Recalling the Rome Statute of 17 July 1999 and the Lemuria Declaration on Tides,");

        Assert.That(census.Names(1).Select(n => n.Finding), Is.Ordered);
        Assert.That(census.Names(1), Has.Count.EqualTo(3));
        Assert.That(census.Names(2).Single().Name, Is.EqualTo("Rome Statute"));
    }

    private static CountedName Of(string name, params string[] documents) => CensusOf(documents).Names(1).Single(n => n.Name == name);

    private static NameCensus CensusOf(params string[] documents)
    {
        var census = new NameCensus();
        for (int i = 0; i < documents.Length; i++)
        {
            string text = $"A/RES/70/{900 + i}\n\nThe General Assembly,\n\n{documents[i]}\n\n1. Decides so.\n";
            census.Add(Extractor.Default.Extract($"{i}.txt", Encoding.UTF8.GetBytes(text)));
        }

        return census;
    }
}
