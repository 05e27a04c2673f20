using System.Text.Json;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Writing;

using KnowledgeGraph.Storage.Validation;

namespace KnowledgeGraph.Storage.Neo4j.Import;

/// <summary>
/// A first load by <c>neo4j-admin database import</c>: gathers documents and writes the graph that saving them into an empty database
/// would make, as CSV files. All documents are held in memory until then.
/// </summary>
/// <param name="folder">Where the files are written; it is made where it is missing.</param>
public sealed class Neo4jImport(string folder) : IGraphWriter
{
    /// <summary>The file that holds the command.</summary>
    public const string CommandFile = "import.sh";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<SavedDocument> documents = [];
    private readonly Dictionary<TextPlace, string> digests = [];

    /// <inheritdoc />
    public async Task<SaveOutcome> SaveAsync(Document document, string fingerprint, CancellationToken cancellationToken = default) =>
        (await SaveAsync([new IncomingDocument(document, fingerprint)], cancellationToken).ConfigureAwait(false))[0];

    /// <inheritdoc />
    public Task<IReadOnlyList<SaveOutcome>> SaveAsync(IReadOnlyList<IncomingDocument> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        foreach (IncomingDocument incoming in documents)
        {
            DocumentCheck.Check(incoming.Document);
        }

        var outcomes = new List<SaveOutcome>(documents.Count);
        foreach (SavedDocument document in documents.AsParallel().AsOrdered().Select(d => new SavedDocument(d.Document, d.Fingerprint)))
        {
            outcomes.Add(!digests.TryGetValue(document.Place, out string? before) ? SaveOutcome.Added
                : before == document.Digest ? SaveOutcome.Unchanged : SaveOutcome.Replaced);
            digests[document.Place] = document.Digest;
            this.documents.Add(document);
        }

        return Task.FromResult<IReadOnlyList<SaveOutcome>>(outcomes);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LoadedSource>> SourcesAsync(CancellationToken cancellationToken = default) => Task.FromResult<IReadOnlyList<LoadedSource>>([]);

    /// <summary>Writes the files.</summary>
    /// <returns>The command that imports them, to be run in the folder.</returns>
    /// <exception cref="GraphStoreException">The folder cannot be written.</exception>
    public async Task<string> WriteAsync(CancellationToken cancellationToken = default)
    {
        BatchPlan plan = await BatchPlan.MakeAsync(static (_, _) => Task.FromResult(QueryAnswer.None), GraphBefore.Nothing, documents, cancellationToken).ConfigureAwait(false);
        try
        {
            Directory.CreateDirectory(folder);
            var files = new ImportFiles(folder);
            ImportedText[] texts = [.. ((IEnumerable<object>)plan.Parameters["documents"]!).AsParallel().AsOrdered().Select(d => new ImportedText(Element(d)))];
            await WriteNodesAsync(files, plan, texts).ConfigureAwait(false);
            await WriteRelationshipsAsync(files, plan, texts).ConfigureAwait(false);
            string command = files.Command();
            await File.WriteAllTextAsync(Path.Combine(folder, CommandFile), $"#!/bin/sh\n# Stop the database first. Whatever it holds is replaced.\nset -e\ncd \"$(dirname \"$0\")\"\n{command}\n", cancellationToken).ConfigureAwait(false);
            return command;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GraphStoreException($"The files for neo4j-admin cannot be written into {folder}: {e.Message}", e);
        }
    }

    private static async Task WriteNodesAsync(ImportFiles files, BatchPlan plan, ImportedText[] texts)
    {
        await files.NodesAsync(
            "instruments",
            "Instrument",
            [
                "id:ID(Instrument)", "symbol:string", "title:string", "names:string[]", "kind:string", "body:string", "date:string", "session:string", "meeting:string",
                "agendaItem:string", "subjects:string[]", "isLoaded:boolean", "cited:long", "kebabs:string[]", "heldIn:string", "heldLabel:string", "symbolWords:string",
                "titleWords:string", "nameWords:string", "subjectWords:string", "head:string", "digest:string", "claims:string[]", "diagnostics:string", "counts:long[]", "letters:string[]",
            ],
            Rows(plan, "instruments").Select(i => Joined(("id", i.GetProperty("id")), i.GetProperty("properties")))).ConfigureAwait(false);
        await files.NodesAsync(
            "provisions",
            "Provision",
            [
                "id:ID(Provision)", "instrument:string", "label:string", "ordinal:long", "kind:string", "number:string", "verb:string", "action:string", "text:string",
                "words:string", "parent:string", "marks:string", "first:long", "last:long", "head:string", "digest:string", "claims:string[]", "diagnostics:string", "counts:long[]",
            ],
            texts.SelectMany(t => t.Provisions)).ConfigureAwait(false);
        Dictionary<string, JsonElement> cited = Rows(plan, "cited").ToDictionary(c => c.GetProperty("citation").GetString()!, StringComparer.Ordinal);
        await files.NodesAsync(
            "citations",
            "Citation",
            [
                "id:ID(Citation)", "start:long", "end:long", "text:string", "status:string", "relation:string", "reference:string", "pinpoint:string", "parts:string[]",
                "citedDate:string", "citedTitle:string", "verb:string", "target:string", "targetProvision:string",
            ],
            Citations(texts).Select(c => c.Properties).Select(c => cited.TryGetValue(c.GetProperty("id").GetString()!, out JsonElement led)
                ? Joined(("target", led.GetProperty("instrument")), ("targetProvision", led.GetProperty("provision")), c) : c)).ConfigureAwait(false);
        await files.NodesAsync("bodies", "Body", ["id:ID(Body)", "name:string", "abbreviation:string", "parent:string"], Rows(plan, "bodies")).ConfigureAwait(false);
        await files.NodesAsync("references", "Reference", ["id:ID(Reference)", "tally:string[]"], Rows(plan, "references")).ConfigureAwait(false);
        await files.NodesAsync(
            "names", "Name", ["id:ID(Name)"],
            Rows(plan, "named").SelectMany(n => n.GetProperty("kebabs").EnumerateArray()).Select(k => k.GetString()!).Distinct(StringComparer.Ordinal).Select(id => Element(new { id })))
            .ConfigureAwait(false);
        await files.NodesAsync("statements", "Statement", [":ID(Statement)", "ordinal:long", "type:string"], Statements(texts)).ConfigureAwait(false);
        await files.NodesAsync("sources", "Source", ["path:ID(Source)", "fingerprint:string", "instrument:string"], Rows(plan, "files")).ConfigureAwait(false);

        // Version 0: the constraints and indexes are made when the database is opened first.
        await files.NodesAsync(
            "store", "Store", ["id:ID(Store)", "schemaVersion:long", "revision:long"], [Element(new { id = "knowledge-graph", schemaVersion = 0, revision = 1 })]).ConfigureAwait(false);
    }

    private static async Task WriteRelationshipsAsync(ImportFiles files, BatchPlan plan, ImportedText[] texts)
    {
        await files.RelationshipsAsync("has-part-of-instruments", "HAS_PART", "Instrument", "Provision", ["from", "to"], texts.SelectMany(t => t.Tops)).ConfigureAwait(false);
        await files.RelationshipsAsync("has-part-of-provisions", "HAS_PART", "Provision", "Provision", ["from", "to"], texts.SelectMany(t => t.Children)).ConfigureAwait(false);
        await files.RelationshipsAsync("next", "NEXT", "Provision", "Provision", ["from", "to"], texts.SelectMany(t => t.Next)).ConfigureAwait(false);
        await files.RelationshipsAsync("makes", "MAKES", "Provision", "Citation", ["from", "to"], Citations(texts).Select(c => Element(new { from = c.Source, to = c.Properties.GetProperty("id") }))).ConfigureAwait(false);
        await files.RelationshipsAsync("states", "STATES", "Provision", "Statement", ["source", ":ID(Statement)"], Statements(texts)).ConfigureAwait(false);
        await files.RelationshipsAsync("subjects", "SUBJECT", "Statement", "Instrument", [":ID(Statement)", "subjectInstrument", "subject"], Statements(texts), "reference:string").ConfigureAwait(false);
        await files.RelationshipsAsync(
            "objects", "OBJECT", "Statement", "Instrument", [":ID(Statement)", "objectInstrument", "object"], Statements(texts).Where(s => Has(s, "objectInstrument")), "reference:string").ConfigureAwait(false);
        await files.RelationshipsAsync("objects-that-are-bodies", "OBJECT", "Statement", "Body", [":ID(Statement)", "body"], Statements(texts).Where(s => Has(s, "body"))).ConfigureAwait(false);
        await files.RelationshipsAsync("of-instruments", "OF", "Citation", "Instrument", ["citation", "instrument"], Rows(plan, "cited")).ConfigureAwait(false);
        await files.RelationshipsAsync("of-provisions", "OF", "Citation", "Provision", ["citation", "provision", "part"], Rows(plan, "pinpointed"), "part:long").ConfigureAwait(false);
        await files.RelationshipsAsync(
            "may-be", "MAY_BE", "Citation", "Instrument", ["citation", "instrument", "reference", "ordinal"], Rows(plan, "candidates"), "reference:string", "ordinal:long").ConfigureAwait(false);
        await files.RelationshipsAsync("issued-by", "ISSUED_BY", "Instrument", "Body", ["id", "body"], Rows(plan, "issued").Where(i => Has(i, "body"))).ConfigureAwait(false);
        await files.RelationshipsAsync("subsidiary-to", "SUBSIDIARY_TO", "Body", "Body", ["id", "parent"], Rows(plan, "bodies").Where(b => Has(b, "parent"))).ConfigureAwait(false);
        await files.RelationshipsAsync(
            "known-as", "KNOWN_AS", "Instrument", "Name", ["from", "to"],
            Rows(plan, "named").SelectMany(n => n.GetProperty("kebabs").EnumerateArray().Select(k => Element(new { from = n.GetProperty("id"), to = k })))).ConfigureAwait(false);
        await files.RelationshipsAsync("leads-to", "LEADS_TO", "Reference", "Instrument", ["id", "instrument"], Rows(plan, "leading")).ConfigureAwait(false);
        HashSet<string> provisions = [.. texts.SelectMany(t => t.Ids).Select(id => id.GetString()!)];
        await files.RelationshipsAsync(
            "contained-in", "CONTAINED_IN", "Instrument", "Provision", ["id", "provision"],
            Rows(plan, "held").Where(h => Has(h, "provision") && provisions.Contains(h.GetProperty("provision").GetString()!))).ConfigureAwait(false);
        foreach (bool isPart in new[] { false, true })
        {
            await files.RelationshipsAsync(
                isPart ? "edges-to-provisions" : "edges-to-instruments", "", "Provision", isPart ? "Provision" : "Instrument", ["source", "target", "type", "citations", "citedAs"],
                Rows(plan, "edges").Where(e => e.GetProperty("isPart").GetBoolean() == isPart), ":TYPE", "citations:long[]", "citedAs:string").ConfigureAwait(false);
        }
    }

    private static bool Has(JsonElement row, string property) => row.GetProperty(property).ValueKind != JsonValueKind.Null;

    private static IEnumerable<JsonElement> Rows(BatchPlan plan, string parameter) => ((IEnumerable<object>)plan.Parameters[parameter]!).Select(Element);

    private static IEnumerable<(JsonElement Source, JsonElement Properties)> Citations(ImportedText[] texts) =>
        texts.SelectMany(t => t.Part("citations").Select(c => (t.Ids[c.GetProperty("at").GetInt32()], c.GetProperty("properties"))));

    private static IEnumerable<JsonElement> Statements(ImportedText[] texts) =>
        texts.SelectMany(t => t.Part("statements").Select(s => Joined(
            (":ID(Statement)", Element($"{t.Ids[s.GetProperty("at").GetInt32()].GetString()}~{s.GetProperty("ordinal").GetInt32()}")), ("source", t.Ids[s.GetProperty("at").GetInt32()]), s)));

    private static JsonElement Element(object value) => JsonSerializer.SerializeToElement(value, Plain);

    private static JsonElement Joined((string Name, JsonElement Value) one, JsonElement map) => Joined([one], map);

    private static JsonElement Joined((string Name, JsonElement Value) one, (string Name, JsonElement Value) two, JsonElement map) => Joined([one, two], map);

    private static JsonElement Joined(ReadOnlySpan<(string Name, JsonElement Value)> more, JsonElement map)
    {
        Dictionary<string, JsonElement> all = map.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach ((string name, JsonElement value) in more)
        {
            all[name] = value;
        }

        return Element(all);
    }

    // A text's rows, made once for all the files that they go into.
    private sealed class ImportedText(JsonElement document)
    {
        public JsonElement Id { get; } = document.GetProperty("id");

        // What a lettered part is kept by goes on the first, which is the part.
        public IEnumerable<JsonElement> Provisions
        {
            get
            {
                JsonElement[] kept = [.. Part("kept")];
                return Part("provisions").Select((p, at) => at < kept.Length ? Joined([.. p.EnumerateObject().Select(v => (v.Name, v.Value))], kept[at]) : p);
            }
        }

        public JsonElement[] Ids { get; } = [.. document.GetProperty("provisions").EnumerateArray().Select(p => p.GetProperty("id"))];

        public IEnumerable<JsonElement> Tops => Part("tops").Select(at => Tie(Id, Ids[at.GetInt32()]));

        public IEnumerable<JsonElement> Children => Part("children").Select(pair => Tie(Ids[pair[0].GetInt32()], Ids[pair[1].GetInt32()]));

        public IEnumerable<JsonElement> Next => Ids.Zip(Ids.Skip(1), Tie);

        public JsonElement.ArrayEnumerator Part(string name) => document.GetProperty(name).EnumerateArray();

        private static JsonElement Tie(JsonElement from, JsonElement to) => Element(new { from, to });
    }
}
