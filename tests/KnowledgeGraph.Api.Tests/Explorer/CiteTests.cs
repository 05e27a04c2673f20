using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>The addresses that say how to cite what is read, and the cards.</summary>
public sealed class CiteTests
{
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

    [Test]
    public async Task Footnotes_AreAFragmentWithEveryStyleAndTheFilesOfTheOthers()
    {
        await using Service service = await Service.StartAsync();
        string fragment = await service.Client.GetStringAsync("/cite/E/RES/2022/14?p=OP1&as=footnotes");
        Assert.That(fragment, Does.Contain("Economic and Social Council resolution 2022/14 of 21 July 2022, para. 1.")
            .And.Contain("UN ECOSOC Res 2022/14 (21 July 2022) UN Doc E/RES/2022/14, para 1").And.Contain("E.S.C. Res. 2022/14, ¶ 1 (July 21, 2022).")
            .And.Contain("href=\"/cite/E/RES/2022/14?p=OP1&amp;as=ris\"").And.Not.Contain("as=oscola").And.Not.Contain("<html"));
    }

    [TestCase("/i/E/RES/2022/14", "/i/E/RES/2022/14", null)]
    [TestCase("/i/E/RES/2022/14?by=-date&rows=all", "/i/E/RES/2022/14", null)]
    [TestCase("/i/E/RES/2022/14?p=OP1&by=-date", "/i/E/RES/2022/14?p=OP1", "para. 1")]
    [TestCase("/i/E/RES/2022/14?p=OP99", "/i/E/RES/2022/14", null)]
    public async Task Page_TellsItsOneAddressAndHowItIsCited(string address, string canonical, string? part)
    {
        await using Service service = await Service.StartAsync();
        string html = await service.Client.GetStringAsync(address);
        string full = service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + canonical;
        string json = html.Split("<script type=\"application/ld+json\">")[1].Split("</script>")[0];
        JsonElement data = JsonDocument.Parse(json).RootElement;
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain($"<link rel=\"canonical\" href=\"{full}\"").And.Contain("name=\"citation_technical_report_number\" content=\"E/RES/2022/14\"")
                .And.Contain("name=\"DC.date\" content=\"2022-07-21\""));
            Assert.That(html.Contains($"name=\"citation_firstpage\" content=\"{part}\"", StringComparison.Ordinal), Is.EqualTo(part is not null));
            Assert.That(data.GetProperty("@id").GetString(), Is.EqualTo(full));
            Assert.That(data.TryGetProperty("isPartOf", out _), Is.EqualTo(part is not null));
        });
    }

    [Test]
    public async Task EveryParagraph_HasItsOwnLinkAndTellsHowItIsCited()
    {
        await using Service service = await Service.StartAsync();
        string html = await service.Client.GetStringAsync("/i/E/RES/2022/14?p=OP1");
        Assert.That(html, Does.Contain("<a class=\"own link\" href=\"/i/E/RES/2022/14#OP1(a)\" aria-label=\"Link to operative paragraph 1 (a)\">Link</a>")
            .And.Contain("<a class=\"own cites\" href=\"/i/E/RES/2022/14?p=PP3#cite-PP3\"").And.Contain("id=\"cite-OP1\""));
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
        Assert.That(card, Does.Contain("We will address the needs and protect the rights of children and youth").And.Contain("Built on by 1 text in 1 paragraph"));
    }
}
