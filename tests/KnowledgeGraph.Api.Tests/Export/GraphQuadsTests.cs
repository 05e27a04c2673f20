using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.Exports;

namespace KnowledgeGraph.Api.Tests.Export;

/// <summary>A whole graph as linked data, read back by rdflib.</summary>
public sealed class GraphQuadsTests
{
    private const string Python = "/usr/bin/python3";

    [Test]
    public async Task Quads_ReadBack_AreTheGraph()
    {
        Requirement.Tool(
            ForeignTool.Exists(Python) && (await ForeignTool.RunAsync(Python, ["-c", "import rdflib; print('there')"])).Output.Contains("there", StringComparison.Ordinal),
            "N-Quads are read back by python3-rdflib of Debian, which is not here.");
        await using TemporaryStore temporary = await TemporaryStore.OpenAsync(("E_RES_2022_14", await File.ReadAllTextAsync(Repository.Seed)));
        IGraphStore graph = temporary.Store;
        string path = Path.GetTempFileName();
        try
        {
            long count;
            await using (FileStream stream = File.Create(path))
            {
                count = await new GraphQuads(graph).WriteAsync(stream, _ => { });
            }

            string script = Path.Combine(Repository.Folder, "tests", "KnowledgeGraph.Api.Tests", "Export", "read.py");
            (string output, string error) = await ForeignTool.RunAsync(Python, [script, "nquads", path]);
            Assert.That(output, Is.Not.Empty, error);
            JsonElement read = JsonDocument.Parse(output).RootElement;
            KeptText text = (await graph.TextsAfterAsync(null, 1))[0];
            KeptInstrument[] instruments = [.. await graph.InstrumentsAfterAsync(null, 1000)];
            const string Name = "urn:un-resolutions:text:E%2FRES%2F2022%2F14";
            using (Assert.EnterMultipleScope())
            {
                Assert.That(read.GetProperty("count").GetInt64(), Is.EqualTo(count), "no statement twice");
                Assert.That(Strings(read.GetProperty("graphs")), Is.EqualTo(["urn:un-resolutions:instruments", Name]));
                Assert.That(
                    read.GetProperty("edges").EnumerateArray().Select(e => string.Join(' ', Strings(e))),
                    Is.EquivalentTo(text.Citations.Where(c => c.Cited is not null)
                        .Select(c => $"{text.Instrument}#{c.Source} {c.Cited!.Instrument} {c.Relation.Name()} {Name}").Distinct()));
                Assert.That(
                    read.GetProperty("texts").EnumerateObject().Select(t => (t.Name, t.Value.GetString())),
                    Is.EquivalentTo(text.Provisions.Select(p => (p.Id.ToString(), (string?)p.Text))));
                Assert.That(
                    read.GetProperty("titles").EnumerateObject().Select(t => (t.Name, t.Value.GetString())),
                    Is.EquivalentTo(instruments.Where(i => i.Instrument.Title is not null).Select(i => (i.Instrument.Id.Value, i.Instrument.Title))));
                Assert.That(
                    read.GetProperty("statements").EnumerateArray().Select(s => string.Join(' ', Strings(s))),
                    Is.EquivalentTo(text.Statements.Select(s =>
                        $"{s.Subject.Instrument} {s.Relation.Name()} {s.Object?.Instrument.Value ?? "urn:un-resolutions:" + Uri.EscapeDataString(s.Body!.Id.Value)} "
                        + $"{text.Instrument}#{s.Source}")));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<string?> Strings(JsonElement array) => array.EnumerateArray().Select(e => e.GetString());
}
