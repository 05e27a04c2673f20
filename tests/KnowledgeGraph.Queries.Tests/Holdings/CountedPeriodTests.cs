using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Holdings;

namespace KnowledgeGraph.Queries.Tests.Holdings;

/// <summary>The session and the year that a text belongs to, as its symbol, its date and its body tell them.</summary>
public sealed class CountedPeriodTests
{
    [TestCase("A/RES/74/174", "General Assembly", "2019-12-18", "74", 2019)]
    [TestCase("A/RES/74/174", "General Assembly", null, "74", 2019)]
    [TestCase("A/RES/217(III)", "General Assembly", null, "3", 1948)]
    [TestCase("A/RES/2200(XXI)", "General Assembly", "1966-12-16", "21", 1966)]
    [TestCase("A/RES/S-24/2", "General Assembly", "2000-07-01", "S-24", 2000)]
    [TestCase("A/RES/ES-11/1", "General Assembly", null, "ES-11", null)]
    [TestCase("A/RES/3201(S-VI)", "General Assembly", "1974-05-01", "S-VI", 1974)]
    [TestCase("A/74/400", "General Assembly", null, "74", 2019)]
    [TestCase("A/93/400", "General Assembly", null, null, null, Description = "a session that has not been held")]
    [TestCase("A/HRC/RES/27/2", "Human Rights Council", null, "27", 2015)]
    [TestCase("S/RES/1325(2000)", "Security Council", null, null, 2000)]
    [TestCase("S/2001/886", "Security Council", null, null, 2001)]
    [TestCase("S/25704", "Security Council", null, null, null)]
    [TestCase("S/PRST/2015/3", "Security Council", "2015-01-19", null, 2015)]
    [TestCase("E/RES/2022/14", "Economic and Social Council", null, null, 2022)]
    [TestCase("FCCC/CP/2015/10/Add.1", null, null, null, 2015)]
    [TestCase("A/CONF.157/24(PartI)", null, null, null, null)]
    [TestCase(null, null, "1989-11-20", null, 1989)]
    [TestCase(null, null, null, null, null)]
    public void Text_BelongsTo(string? symbol, string? body, string? date, string? session, int? year) => Assert.That(
        CountedPeriod.Of(
            new Instrument
            {
                Id = new InstrumentId(symbol ?? "a-treaty"),
                Symbol = symbol,
                Body = body is null ? null : BodyId.FromName(body),
                Date = date is null ? null : DateOnly.Parse(date, CultureInfo.InvariantCulture),
            },
            new DateOnly(2026, 11, 29)),
        Is.EqualTo(new CountedPeriod(session, year)));
}
