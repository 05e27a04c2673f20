using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>Lineage from a filter, and what builds on several texts.</summary>
public sealed class SharedLineageTests
{
    private TemporaryStore _texts = null!;
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _texts = await TemporaryStore.OpenAsync(
            Adopted("A_RES_75_1", "75/1. Both", "Recalling its resolutions 70/1 and 70/2,"),
            Adopted("A_RES_75_2", "75/2. One", "Recalling its resolution 70/1,"),
            Adopted("A_RES_75_3", "75/3. Either", "Recalling its resolution 70/1,\n\nRecalling also its resolution 70/2,"));
        _service = await Service.StartAsync(_texts.Store);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _texts.DisposeAsync();
    }

    [TestCase("INSTRUMENT", "A/RES/75/1 A/RES/75/3")]
    [TestCase("PROVISION", "A/RES/75/1 A/RES/75/1#PP1 A/RES/75/3")]
    public async Task Descendants_AreThoseOfAll(string granularity, string expected)
    {
        JsonElement[] found = [.. (await _service.DataAsync(
            $"{{ commonDescendants(of: [\"A/RES/70/1\", \"70/2\"], filter: {{ granularity: {granularity} }}) {{ distances entity {{ id }} }} }}"))
            .GetProperty("commonDescendants").EnumerateArray()];

        Assert.That(found.Select(f => f.GetProperty("entity").GetProperty("id").GetString()), Is.EquivalentTo(expected.Split(' ')));
        Assert.That(found.SelectMany(f => f.GetProperty("distances").EnumerateArray()).Select(d => d.GetInt32()), Is.All.EqualTo(1));
    }

    [TestCase(100, 3, 0)]
    [TestCase(2, 2, 1)]
    public async Task Lineage_OfAFilter_HasItsInstrumentsAsRoots(int limit, int roots, int omitted)
    {
        JsonElement lineage = (await _service.DataAsync(
            $"{{ lineage(of: {{ isLoaded: true }}, limit: {limit}) {{ omittedRoots roots {{ entity {{ id }} }} nodes {{ entity {{ id }} }} }} }}"))
            .GetProperty("lineage");

        Assert.That(lineage.GetProperty("roots").GetArrayLength(), Is.EqualTo(roots));
        Assert.That(lineage.GetProperty("omittedRoots").GetInt32(), Is.EqualTo(omitted));
    }

    [TestCase("(of: { isLoaded: true, dateFrom: \"2100-01-01\" })")]
    public async Task Lineage_OfNothing_IsEmpty(string arguments)
    {
        JsonElement lineage = (await _service.DataAsync($"{{ lineage{arguments} {{ omittedRoots nodes {{ depth }} }} }}")).GetProperty("lineage");

        Assert.That(lineage.GetProperty("nodes").GetArrayLength(), Is.Zero);
    }

    [TestCase("", "Say where lineage starts: from, with references, or of, with a filter of instruments.")]
    [TestCase("(from: [\"70/1\"], of: { isLoaded: true })", "from and of both say where lineage starts; give one of them.")]
    public async Task Lineage_WithoutOneStart_IsRefused(string arguments, string message) =>
        Assert.That(await _service.ErrorAsync($"{{ lineage{arguments} {{ isTruncated }} }}"), Is.EqualTo(("BAD_USER_INPUT", message)));

    private static (string Name, string Text) Adopted(string name, string title, string recalling) => (name,
        $"Resolution adopted by the General Assembly on 1 December 2020\n\n{title}\n\nThe General Assembly,\n\n{recalling}\n\n1. Decides to meet.");
}
