using System.Globalization;
using KnowledgeGraph.Extraction.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Extraction.Tests.Vocabulary;

/// <summary>What the authority of names promises to whoever reads texts by it.</summary>
public sealed class KnownInstrumentsTests
{
    private static readonly DateOnly OldestTreaty = new(1856, 1, 1);

    [Test]
    public void Name_MeansOneInstrument()
    {
        var twice = KnownInstruments.All
            .SelectMany(i => NamesOf(i).Select(n => KebabCase.Of(n)).Distinct().Select(name => (Name: name, i.Title)))
            .GroupBy(n => n.Name).Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(" | ", g.Select(n => n.Title))}");

        Assert.That(twice, Is.Empty, "A name that fits several texts is none of theirs.");
    }

    [Test]
    public void SharedName_IsNobodysOwnAndHasOneBearerAtAPlace()
    {
        HashSet<string> own = [.. KnownInstruments.All.SelectMany(NamesOf).Select(n => KebabCase.Of(n))];
        IEnumerable<SharedName> shared = KnownInstruments.All.SelectMany(i => i.Shared);

        Assert.That(shared, Is.Unique);
        Assert.That(shared.Where(s => own.Contains(KebabCase.Of(s.Name))), Is.Empty);
    }

    [Test]
    public void Name_IsListedOnce() =>
        Assert.That(
            KnownInstruments.All.Where(i => NamesOf(i).Distinct(StringComparer.Ordinal).Count() != NamesOf(i).Count()).Select(i => i.Title),
            Is.Empty);

    [Test]
    public void Name_IsPrintedAsTextsPrintIt() =>
        Assert.That(
            KnownInstruments.All.SelectMany(NamesOf).Where(n => n.Length < 3 || n.Trim() != n || n.Contains("  ") || n.Contains('\'')), Is.Empty);

    [Test]
    public void Id_IsNobodyElses() =>
        Assert.That(KnownInstruments.All.GroupBy(i => i.Id.Value).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty);

    [Test]
    public void Kind_IsThatOfAText()
    {
        InstrumentKind[] kinds = [InstrumentKind.Treaty, InstrumentKind.Declaration, InstrumentKind.Charter];

        Assert.That(KnownInstruments.All.Select(i => i.Kind).Distinct(), Is.SubsetOf(kinds));
        Assert.That(
            KnownInstruments.All.Count(i => i.Kind == InstrumentKind.Charter), Is.EqualTo(1),
            "\"The Charter\" alone is the Charter of the United Nations.");
    }

    [Test]
    public void Symbol_IsPrintedInOneWay()
    {
        IEnumerable<string> symbols = [.. KnownInstruments.All.Select(i => i.Symbol).OfType<string>()];

        Assert.That(symbols, Has.All.Matches("^[A-Z][!-~]+$"));
        // The World Health Organization's documents and the like are read with their owner, not as symbols.
        Assert.That(
            symbols.Where(s => DocumentSymbol.Read(s, out string read, out string? part) > 0 && (read != s || part is not null)), Is.Empty);
    }

    [Test]
    public void Place_IsInADocument() =>
        Assert.That(
            KnownInstruments.All
                .Where(i => i.Symbol is null ? i.Annex is not null || i.Place is not null : i.Annex is not null && i.Place is not null)
                .Select(i => i.Title),
            Is.Empty);

    [Test]
    public void Annex_IsLabelledAsProvisionsAre() =>
        Assert.That(KnownInstruments.All.Select(i => i.Annex).OfType<string>(), Has.All.Matches("^Annex( ([IVX]+|[0-9]+|[A-Z]))?$"));

    [Test]
    public void ResolutionThatIsTheTextItself_IsItsId()
    {
        var ids = KnownInstruments.All.Where(i => i.Id.IsSymbol).ToList();

        Assert.That(ids, Is.Not.Empty);
        Assert.That(ids.Where(i => DocumentSymbol.KindOf(i.Id.Value) != InstrumentKind.Resolution).Select(i => i.Title), Is.Empty);
    }

    [Test]
    public void Date_IsPast() =>
        Assert.That(KnownInstruments.All.Select(i => i.Date).OfType<DateOnly>(), Has.All.InRange(OldestTreaty, new DateOnly(2025, 12, 31)));

    [Test]
    public void YearInTheTitle_IsNotAfterTheDate() =>
        Assert.That(
            KnownInstruments.All.Where(i => i is { Kind: InstrumentKind.Treaty, Date: { } date } && YearsIn(i.Title).Any(y => y > date.Year))
                .Select(i => i.Title),
            Is.Empty);

    [Test]
    public void TreatySeries_IsOfATreaty() =>
        Assert.That(
            KnownInstruments.All
                .Where(i => i.TreatySeries is { } series && (i.Kind != InstrumentKind.Treaty || series.Volume < 1 || series.Number < 1))
                .Select(i => i.Title),
            Is.Empty);

    [Test]
    public void Protocol_HasItsTreatysNumberOrItsOwn()
    {
        // A number of the Treaty Series belongs to a treaty, its protocols and its annexes, or to nobody else.
        Dictionary<string, KnownInstrument> titled = KnownInstruments.All.ToDictionary(i => i.Title);
        string Root(KnownInstrument instrument) => instrument.Parent is { } parent ? Root(titled[parent.Title]) : instrument.Title;
        var shared = KnownInstruments.All.Where(i => i.TreatySeries is not null).GroupBy(i => i.TreatySeries!.Number)
            .Where(g => g.Select(Root).Distinct().Count() > 1).Select(g => $"{g.Key}: {string.Join(" | ", g.Select(i => i.Title))}");

        Assert.That(shared, Is.Empty);
    }

    [Test]
    public void Parent_IsKnownAndBelongsToItselfToNobodyBelow()
    {
        Dictionary<string, KnownInstrument> titled = KnownInstruments.All.ToDictionary(i => i.Title);
        foreach (KnownInstrument instrument in KnownInstruments.All.Where(i => i.Parent is not null))
        {
            Assert.That(titled, Contains.Key(instrument.Parent!.Title), instrument.Title);
            Assert.That(
                instrument.Parent.Relation,
                Is.AnyOf(RelationType.ProtocolTo, RelationType.Supplements, RelationType.Amends, RelationType.AnnexedTo), instrument.Title);
            int steps = 0;
            for (KnownInstrument? above = instrument; above?.Parent is { } parent; above = titled[parent.Title])
            {
                Assert.That(++steps, Is.LessThan(5), $"{instrument.Title} is above itself");
            }
        }
    }

    [Test]
    public void Parent_IsNotYoungerThanWhatBelongsToIt() =>
        Assert.That(
            KnownInstruments.All
                .Where(i => i is { Date: { } date, Parent: { } parent } && KnownInstruments.All.Any(p => p.Title == parent.Title && p.Date > date))
                .Select(i => i.Title),
            Is.Empty);

    private static IEnumerable<string> NamesOf(KnownInstrument instrument) => instrument.Names.Prepend(instrument.Title);

    private static IEnumerable<int> YearsIn(string title) =>
        title.Split(' ', ',', '(', ')').Where(w => w.Length == 4 && w.All(char.IsAsciiDigit)).Select(w => int.Parse(w, CultureInfo.InvariantCulture));
}
