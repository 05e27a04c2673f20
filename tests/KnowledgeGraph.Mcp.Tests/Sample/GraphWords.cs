using System.Text.Json;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Mcp.Tests.Sample;

/// <summary>What the graph itself says, beside which the sentences of answers are held.</summary>
internal sealed class GraphWords(IGraphReader graph)
{
    /// <summary>A sentence's words are those that stand at its span, in the text of what its id names.</summary>
    public async Task HoldsAsync(JsonElement sentence)
    {
        string id = sentence.GetProperty("id").GetString()!, words = sentence.GetProperty("words").GetString()!;
        int start = sentence.GetProperty("span")[0].GetInt32(), end = sentence.GetProperty("span")[1].GetInt32();
        string? text = await TextAsync(id);

        Assert.That(text, Is.Not.Null, $"{id} is not in the graph");
        Assert.That(text![start..end], Is.EqualTo(words), id);
        Assert.That(sentence.GetProperty("says").GetString(), Is.Not.Empty);
        Assert.That(sentence.GetProperty("status").GetString(), Does.Match("^[A-Z_]+$"));
    }

    /// <summary>The text of a paragraph or of the one that a citation stands in, the title of an instrument; null where there is none.</summary>
    public async Task<string?> TextAsync(string id)
    {
        if (CitationId.TryParse(id, out CitationId citation))
        {
            return (await graph.CitationsAsync([citation])).ContainsKey(citation) ? await TextAsync(citation.Source.ToString()) : null;
        }

        if (ProvisionId.TryParse(id, out ProvisionId provision))
        {
            return (await graph.ProvisionsAsync([provision])).GetValueOrDefault(provision)?.Text;
        }

        var instrument = new InstrumentId(id);
        return (await graph.InstrumentsAsync([instrument])).TryGetValue(instrument, out Instrument? known) ? known.Title ?? "" : null;
    }
}
