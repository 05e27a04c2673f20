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

    [TestCase("A/RES/74/174", InstrumentKind.Resolution, "2019-12-18", "OP5", "UNGA Res 74/174 (18 December 2019) UN Doc A/RES/74/174, para 5",
        "G.A. Res. 74/174, ¶ 5 (Dec. 18, 2019).")]
    [TestCase("A/DEC/74/571", InstrumentKind.Decision, "2020-09-03", null, "UNGA Dec 74/571 (3 September 2020) UN Doc A/DEC/74/571",
        "G.A. Dec. 74/571 (Sept. 3, 2020).")]
    [TestCase("S/RES/1325(2000)", InstrumentKind.Resolution, "2000-10-31", null, "UNSC Res 1325 (31 October 2000) UN Doc S/RES/1325(2000)",
        "S.C. Res. 1325 (Oct. 31, 2000).")]
    [TestCase("S/RES/1325(2000)", InstrumentKind.Resolution, null, null, "UNSC Res 1325 (2000) UN Doc S/RES/1325(2000)", "S.C. Res. 1325 (2000).")]
    [TestCase("A/RES/217(III)", InstrumentKind.Declaration, "1948-12-10", null, "Title (adopted 10 December 1948) UNGA Res 217 (III)",
        "G.A. Res. 217 (III), Title (Dec. 10, 1948).")]
    [TestCase("A/74/400", InstrumentKind.Report, "2019-11-22", "29", "‘Title’ (22 November 2019) UN Doc A/74/400, 29",
        "Title, 29, U.N. Doc. A/74/400 (Nov. 22, 2019).")]
    public void LawJournals_HaveStylesOfTheirOwn(
        string symbol, InstrumentKind kind, string? date, string? part, string oscola, string bluebook)
    {
        var instrument = new Instrument
        {
            Id = new InstrumentId(symbol),
            Symbol = symbol,
            Title = "Title",
            Kind = kind,
            Date = date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture),
        };
        var cited = new InstrumentCitation(instrument, symbol[0] == 'A' ? Assembly : Council, part);

        Assert.That((cited.Oscola, cited.Bluebook), Is.EqualTo((oscola, bluebook)));
    }

    [Test]
    public void Treaty_IsCitedByItsTitleDayAndVolumeOfTheTreatySeries()
    {
        KnownInstrument child = KnownInstruments.All.Single(k => k.Title == "Convention on the Rights of the Child");
        var cited = new InstrumentCitation(
            new Instrument { Id = child.Id, Title = child.Title, Kind = InstrumentKind.Treaty, Date = new DateOnly(1989, 11, 20) }, null);

        Assert.That(cited.Oscola, Is.EqualTo("Convention on the Rights of the Child (adopted 20 November 1989) 1577 UNTS"));
        Assert.That(cited.Bluebook, Is.EqualTo("Convention on the Rights of the Child, Nov. 20, 1989, 1577 U.N.T.S."));
    }

    private static IEnumerable<TestCaseData> Shown() =>
        from kind in Enum.GetValues<InstrumentKind>()
        from body in new[] { Assembly, null }
        from part in new[] { null, "OP5" }
        select new TestCaseData(kind, body, part).SetArgDisplayNames($"{kind}", body?.Abbreviation ?? body?.Name ?? "nobody", part ?? "whole");

    [TestCaseSource(nameof(Shown))]
    public void Page_TellsReferenceManagersTheSameInBothVocabularies(InstrumentKind kind, Body? body, string? part)
    {
        const string Address = "https://example.org/i/x", Hostile = "</script><script>alert(1)</script> & \"Title\"\r\n";
        var cited = new InstrumentCitation(
            new Instrument
            {
                Id = new InstrumentId("A/RES/74/174"),
                Symbol = "A/RES/74/174",
                Title = Hostile,
                Kind = kind,
                Date = new DateOnly(2019, 12, 18),
                Names = [Hostile, "Other"],
                Subjects = ["CHILDREN"],
            },
            body, part);
        ILookup<string, string> tags = cited.Tags(Address).ToLookup(t => t.Name, t => t.Value);
        string json = cited.JsonLd(Address, Address);
        JsonElement data = JsonDocument.Parse(json).RootElement, text = part is null ? data : data.GetProperty("isPartOf");
        bool isStatute = kind is InstrumentKind.Treaty or InstrumentKind.Charter, isReport = body is not null && !isStatute;
        Assert.Multiple(() =>
        {
            Assert.That(tags["DC.title"], Is.EqualTo(tags["citation_title"]));
            Assert.That(tags["DC.date"].Single().Replace('-', '/'), Is.EqualTo(tags["citation_publication_date"].Single()));
            Assert.That(tags["citation_firstpage"], Is.EqualTo(part is null ? Array.Empty<string>() : ["para. 5"]));
            Assert.That(tags["DC.creator"], Is.EqualTo(body is null ? Array.Empty<string>() : ["United Nations, General Assembly"]));
            Assert.That(tags["citation_technical_report_institution"].Any(), Is.EqualTo(isReport));
            Assert.That(tags["z:itemType"].Single(), Is.EqualTo(isStatute ? "statute" : isReport ? "report" : "document"));
            Assert.That(tags.SelectMany(t => t).Where(v => v.Any(char.IsControl)), Is.Empty);
            Assert.That(json, Does.Not.Contain("<").And.Not.Contain("&"), "it stands in an element that its words may not end");
            Assert.That(text.GetProperty("name").GetString(), Is.EqualTo(Hostile));
            Assert.That(text.GetProperty("@type").GetString(), Is.EqualTo(kind switch
            {
                InstrumentKind.Report => "Report",
                InstrumentKind.Document or InstrumentKind.Other => "CreativeWork",
                _ => "Legislation",
            }));
            Assert.That(text.GetProperty("alternateName").GetArrayLength(), Is.EqualTo(1), "its title is no other name");
        });
    }

    [TestCase(null, "Charter of the United Nations.", "Charter of the United Nations (adopted 26 June 1945)", "U.N. Charter.")]
    [TestCase("Article 51", "Charter of the United Nations, art. 51.", "Charter of the United Nations (adopted 26 June 1945), art 51", "U.N. Charter art. 51.")]
    [TestCase("Article 2, paragraph 4", "Charter of the United Nations, art. 2, para. 4.",
        "Charter of the United Nations (adopted 26 June 1945), art 2, para 4", "U.N. Charter art. 2, ¶ 4.")]
    [TestCase("Chapter VII", "Charter of the United Nations, chap. VII.", "Charter of the United Nations (adopted 26 June 1945), chap VII",
        "U.N. Charter chap. VII.")]
    public void Charter_IsCitedByItsArticles(string? part, string unitedNations, string oscola, string bluebook)
    {
        KnownInstrument charter = KnownInstruments.All.Single(k => k.Kind == InstrumentKind.Charter);
        var cited = new InstrumentCitation(
            new Instrument { Id = charter.Id, Title = charter.Title, Kind = InstrumentKind.Charter, Date = new DateOnly(1945, 6, 26) }, null, part);

        Assert.That((cited.UnitedNations, cited.Oscola.Replace(" 1 UNTS", "", StringComparison.Ordinal), cited.Bluebook),
            Is.EqualTo((unitedNations, oscola, bluebook)));
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
