using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model;
using KnowledgeGraph.Queries.Exports;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>The page and the list of the formats that lineages are taken away in, and what the files are called.</summary>
public sealed partial class ExportPageTests
{
    [Test]
    public async Task Page_ListsEveryFormatWithAFileThatIsThere()
    {
        await using Service service = await Service.StartAsync();
        string html = await service.Client.GetStringAsync("/export?from=E/RES/2022/14&depth=99&limit=20");
        string[] links = [.. Links().Matches(html).Select(m => m.Groups["href"].Value.Replace("&amp;", "&", StringComparison.Ordinal))];
        Assert.That(links, Has.Length.EqualTo(ExportFormat.All.Count));
        foreach (string link in links)
        {
            using HttpResponseMessage file = await service.Client.GetAsync(link);
            Assert.That(file.IsSuccessStatusCode, Is.True, link);
            Assert.That(file.Content.Headers.ContentDisposition!.FileName, Does.StartWith("lineage-e-res-2022-14."), link);
        }
    }

    [TestCase("/export", 200, "such as A/RES/74/174")]
    [TestCase("/export?from=nothing%20at%20all", 404, "Nothing loaded is “nothing at all”")]
    public async Task Page_WithoutAText_SaysWhatToGive(string address, int status, string says)
    {
        await using Service service = await Service.StartAsync();
        using HttpResponseMessage response = await service.Client.GetAsync(address);
        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(says).And.Contain("GEXF"));
    }

    [Test]
    public async Task List_ForPrograms_IsJson()
    {
        await using Service service = await Service.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/export");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using HttpResponseMessage response = await service.Client.SendAsync(request);
        JsonElement list = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(list.EnumerateArray().Select(f => f.GetProperty("name").GetString()), Is.EqualTo(ExportFormat.All.Select(f => f.Name)));
        Assert.That(list[0].GetProperty("address").GetString(), Is.EqualTo($"/export/lineage.{ExportFormat.All[0].Name}?from="));
    }

    [TestCase("lineage-a-res-74-174.gexf", "A/RES/74/174")]
    [TestCase("lineage-e-res-2022-14-op5-a.gexf", "E/RES/2022/14#OP5(a)")]
    [TestCase("lineage-kyoto-declaration-and-2-more.gexf", "kyoto-declaration", "A/RES/74/174", "S/RES/1325(2000)")]
    [TestCase("lineage.gexf")]
    public void Name_OfAFile_SaysOfWhat(string name, params string[] roots) =>
        Assert.That(
            ExportFormat.Named("gexf")!.FileName([.. roots.Select(r => EntityId.TryParse(r, out EntityId id) ? id : default)]), Is.EqualTo(name));

    [Test]
    public async Task Lineage_AsAPage_OffersTheSameFormats()
    {
        await using Service service = await Service.StartAsync();
        string html = await service.Client.GetStringAsync("/lineage?from=E/RES/2022/14");
        Assert.That(ExportFormat.All.Where(f => !html.Contains("as=" + f.Name, StringComparison.Ordinal)), Is.Empty);
        using HttpResponseMessage picture = await service.Client.GetAsync("/lineage?from=E/RES/2022/14&as=svg");
        Assert.That(picture.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("lineage-e-res-2022-14.svg"));
    }

    [GeneratedRegex("href=\"(?<href>/export/lineage[^\"]+)\" download", RegexOptions.ExplicitCapture)]
    private static partial Regex Links();
}
