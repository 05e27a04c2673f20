using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Citing;

namespace KnowledgeGraph.Queries.Tests.Citing;

/// <summary>How to cite what is read.</summary>
public sealed class InstrumentCitationTests
{
    private static readonly Body Assembly = new(BodyId.FromName("General Assembly"), "General Assembly");
    private static readonly Body Council = new(BodyId.FromName("Security Council"), "Security Council");

    [TestCase("A/RES/74/174", InstrumentKind.Resolution, "2019-12-18", "OP5", "General Assembly resolution 74/174 of 18 December 2019, para. 5.")]
    [TestCase("A/RES/74/174", InstrumentKind.Resolution, "2019-12-18", "PP3",
        "General Assembly resolution 74/174 of 18 December 2019, preambular para. 3.")]
    [TestCase("A/RES/76/181", InstrumentKind.Resolution, null, "Annex:29", "General Assembly resolution 76/181, annex, para. 29.")]
    [TestCase("S/RES/1325(2000)", InstrumentKind.Resolution, "2000-10-31", null, "Security Council resolution 1325 (2000) of 31 October 2000.")]
    [TestCase("S/PRST/2015/3", InstrumentKind.PresidentialStatement, "2015-01-19", null, "S/PRST/2015/3 of 19 January 2015.")]
    [TestCase("A/74/400", InstrumentKind.Report, null, null, "Title (A/74/400).")]
    public void UnitedNations_IsAsTheEditorialManualHasIt(string symbol, InstrumentKind kind, string? date, string? part, string expected)
    {
        var instrument = new Instrument
        {
            Id = new InstrumentId(symbol),
            Symbol = symbol,
            Title = "Title",
            Kind = kind,
            Date = date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
        };
        Assert.That(new InstrumentCitation(instrument, symbol[0] == 'A' ? Assembly : Council, part).UnitedNations, Is.EqualTo(expected));
    }

    [Test]
    public void HostileTitle_StaysInItsField()
    {
        var cited = new InstrumentCitation(
            new Instrument { Id = new InstrumentId("A/RES/1/1"), Symbol = "A/RES/1/1", Title = "}, evil = {\\input{x}\r\nER  - \"<script>" },
            Assembly);
        Assert.Multiple(() =>
        {
            Assert.That(cited.BibTeX, Does.Contain("title = {\\}, evil = \\{\\textbackslash{}input\\{x\\}  ER  - \"<script>},"));
            Assert.That(cited.Ris.Split("\r\n").Count(l => l.StartsWith("ER", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(JsonDocument.Parse(cited.CslJson).RootElement[0].GetProperty("title").GetString(), Is.EqualTo(cited.Instrument.Title));
        });
    }
}
