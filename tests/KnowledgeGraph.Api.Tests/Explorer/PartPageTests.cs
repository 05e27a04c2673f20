using System.Text.RegularExpressions;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.Explorer;

/// <summary>The page of a resolution that was adopted in parts.</summary>
public sealed partial class PartPageTests
{
    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync();
        foreach (string letter in new[] { "B", "A" })
        {
            var head = new DocumentHead
            {
                Id = new InstrumentId("A/RES/75/290" + letter),
                Symbol = "A/RES/75/290"
                + letter,
                Title = $"Title of {letter}"
            };
            DocumentProvision[] provisions = [new() { Label = "OP1", Kind = ProvisionKind.Operative, Number = "1", Text = $"Decides on {letter}." }];
            await _texts.Store.SaveAsync(ResolutionPart.Within(new Document { Source = $"{letter}.txt", Head = head, Provisions = provisions }), letter);
        }

        _service = await Service.StartAsync(_texts.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    [Test]
    public async Task Page_OfTheResolution_PrintsItsPartsInTheirOrder()
    {
        string html = await _service.Client.GetStringAsync("/i/A/RES/75/290");
        Assert.Multiple(() =>
        {
            Assert.That(Places().Matches(html).Select(m => m.Groups[1].Value), Is.EqualTo(["A", "A:OP1", "B", "B:OP1"]));
            Assert.That(html, Does.Contain("Title of B").And.Contain("part B, operative paragraph 1"));
        });
    }

    [TestCase("/i/A/RES/75/290%20B", "/i/A/RES/75/290?p=B#B")]
    [TestCase("/search?q=75/290%20B", "/i/A/RES/75/290?p=B#B")]
    public async Task Spelling_OfAPart_LeadsToIt(string address, string page)
    {
        using HttpResponseMessage response = await _service.Client.GetAsync(address);
        Assert.That(response.Headers.Location?.OriginalString, Is.EqualTo(page));
    }

    [GeneratedRegex("id=\"([AB](?::OP1)?)\"")]
    private static partial Regex Places();
}
