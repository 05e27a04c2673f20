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
