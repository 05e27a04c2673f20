using System.Text.Json;
using KnowledgeGraph.Api.Explorer.Citing;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>How to cite what is read.</summary>
public sealed class CiteTests
{
    private static readonly Body Assembly = new(BodyId.FromName("General Assembly"), "General Assembly");
    private static readonly Body Council = new(BodyId.FromName("Security Council"), "Security Council");

    [TestCase("A/RES/74/174", InstrumentKind.Resolution, "2019-12-18", "OP5", "General Assembly resolution 74/174 of 18 December 2019, para. 5.")]
    [TestCase("A/RES/74/174", InstrumentKind.Resolution, "2019-12-18", "PP3", "General Assembly resolution 74/174 of 18 December 2019, preambular para. 3.")]
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
        Assert.That(new Cited(instrument, symbol[0] == 'A' ? Assembly : Council, part).UnitedNations, Is.EqualTo(expected));
    }

    [Test]
    public void HostileTitle_StaysInItsField()
    {
        var cited = new Cited(new Instrument { Id = new InstrumentId("A/RES/1/1"), Symbol = "A/RES/1/1", Title = "}, evil = {\\input{x}\r\nER  - \"<script>" }, Assembly);
        Assert.Multiple(() =>
        {
            Assert.That(cited.BibTeX, Does.Contain("title = {\\}, evil = \\{\\textbackslash{}input\\{x\\}  ER  - \"<script>},"));
            Assert.That(cited.Ris.Split("\r\n").Count(l => l.StartsWith("ER", StringComparison.Ordinal)), Is.EqualTo(1));
            Assert.That(JsonDocument.Parse(cited.CslJson).RootElement[0].GetProperty("title").GetString(), Is.EqualTo(cited.Instrument.Title));
        });
    }

    [TestCase("un", "text/plain", "resolution 2022/14 of 21 July 2022, para. 1.")]
    [TestCase("bibtex", "application/x-bibtex", "number = {E/RES/2022/14}")]
    [TestCase("ris", "application/x-research-info-systems", "M1  - E/RES/2022/14\r\n")]
    [TestCase("csl", "application/vnd.citationstyles.csl+json", "\"number\": \"E/RES/2022/14\"")]
    public async Task Address_GivesAFile(string format, string type, string says)
    {
        await using Service service = await Service.StartAsync();
        using HttpResponseMessage response = await service.Client.GetAsync("/cite/E/RES/2022/14?p=OP1&as=" + format);
        Assert.Multiple(async () =>
        {
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
            Assert.That(response.Content.Headers.ContentDisposition!.FileName, Does.StartWith("e-res-2022-14-op1."));
            Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(says));
        });
    }

    [TestCase("/cite/A/RES/99/9")]
    [TestCase("/cite/E/RES/2022/14?as=word")]
    [TestCase("/card/A/RES/99/9")]
    public async Task Unknown_Is404(string address)
    {
        await using Service service = await Service.StartAsync();
        using HttpResponseMessage response = await service.Client.GetAsync(address);
        Assert.That((int)response.StatusCode, Is.EqualTo(404));
    }

    [Test]
    public async Task Card_SaysWhatTheCitationLeadsTo()
    {
        await using Service service = await Service.StartAsync();
        string card = await service.Client.GetStringAsync("/card/A/RES/76/181?p=Annex:29");
        Assert.That(card, Does.Contain("We will address the needs and protect the rights of children and youth").And.Contain("Cited 1 time"));
    }
}
