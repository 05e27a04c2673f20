using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Neo4j.Cypher;
using KnowledgeGraph.Storage.Neo4j.Http;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Writing;

namespace KnowledgeGraph.Storage.Neo4j.Schema;

/// <summary>Brings a database to the schema version that this build knows; the store's node says which one it has.</summary>
internal static partial class Neo4jSchema
{
    /// <summary>The newest version: <c>constraints.cypher</c> makes it. Version 2 keeps the lettered parts of a resolution inside it,
    /// version 3 says what was saved in each revision, version 4 in which languages the text of an instrument is there, version 5 by which key
    /// its title is known, version 6 keeps the words of texts, version 7 the edges between instruments as wholes, version 8 what is recorded of
    /// adoptions.</summary>
    public const int Version = 8;

    // For how long it is looked whether indexes are there before that is said.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private const int TitlesAtOnce = 1000;

    private static readonly string VersionText = CypherFile.Text("schema-version");
    private static readonly string LanguagesText = CypherFile.Text("schema-languages");
    private static readonly string TitlesText = CypherFile.Text("schema-titles");
    private static readonly string KnowTitlesText = CypherFile.Text("schema-titles-known");
    private static readonly string IndexesText = CypherFile.Text("schema-indexes");
    private static readonly string SetText = CypherFile.Text("schema-set");

    /// <summary>Creates or migrates; harmless when repeated, and when two processes do it at once.</summary>
    /// <exception cref="GraphStoreException">The database holds something else, or a graph of a newer version; or the server is too old.</exception>
    public static async Task MigrateAsync(Neo4jClient client, string address, TimeProvider time, CancellationToken cancellationToken)
    {
        JsonElement row = (await client.ReadToOpenAsync(VersionText, cancellationToken).ConfigureAwait(false)).Single;
        int? version = row[0].ValueKind == JsonValueKind.Number ? row[0].GetInt32() : null;
        if (version is null && row[1].GetBoolean())
        {
            throw new GraphStoreException($"{address} holds a graph of another program, with labels that this one uses too. Name an empty database.");
        }

        if (version > Version)
        {
            throw new GraphStoreException(string.Create(
                CultureInfo.InvariantCulture,
                $"{address} was made by a newer version of this program (schema {version}; this one knows {Version}). Update the "
                    + $"program, or name another database."));
        }

        client.TakeUp(row[3].Text());
        if (version == Version)
        {
            return;
        }

        foreach (string statement in Statements())
        {
            await client.RunAsync(QueryStatement.Define(statement), cancellationToken).ConfigureAwait(false);
        }

        await RequireIndexesAsync(client, address, time, cancellationToken).ConfigureAwait(false);
        int made = row[2].ValueKind == JsonValueKind.Number ? row[2].GetInt32() : version ?? Version;
        if (made < 4)
        {
            await client.RunAsync(QueryStatement.Write(LanguagesText), cancellationToken).ConfigureAwait(false);
        }

        if (made < 5)
        {
            await KnowTitlesAsync(client, cancellationToken).ConfigureAwait(false);
        }

        if (made < 6)
        {
            await WordingNodes.MakeAsync(client, cancellationToken).ConfigureAwait(false);
        }

        if (made < 7)
        {
            await FoldNodes.MakeAsync(client, cancellationToken).ConfigureAwait(false);
        }

        QueryAnswer set = await client.RunAsync(QueryStatement.Write(SetText, ("version", Version)), cancellationToken).ConfigureAwait(false);
        client.TakeUp(set.Count > 0 ? set.Single[0].Text() : null);
    }

    /// <summary>The names of the constraints and indexes; a constraint has an index of its name.</summary>
    public static IEnumerable<string> Names() => Statements().Select(s => Defined().Match(s).Groups[1].Value);

    /// <summary>The statements of <c>constraints.cypher</c>.</summary>
    public static IEnumerable<string> Statements() =>
        Comment().Replace(SchemaFile.Text("constraints.cypher"), "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Those of an empty database are there in a moment; after an import they take long, and whoever opens the store asks again.
    private static async Task RequireIndexesAsync(Neo4jClient client, string address, TimeProvider time, CancellationToken cancellationToken)
    {
        HashSet<string> own = [.. Names()];
        long start = time.GetTimestamp();
        while (true)
        {
            QueryAnswer answer = await client.ReadToOpenAsync(IndexesText, cancellationToken).ConfigureAwait(false);
            JsonElement[] missing = [.. answer.Rows.Where(row => own.Contains(row[0].GetString()!))];
            if (missing.Length == 0)
            {
                return;
            }

            string names = string.Join(", ", missing.Select(row =>
                string.Create(CultureInfo.InvariantCulture, $"{row[0].GetString()} ({Math.Floor(row[2].GetDouble())} %)")));
            if (missing.FirstOrDefault(row => row[1].GetString() == "FAILED") is { ValueKind: JsonValueKind.Array } failed)
            {
                string name = failed[0].GetString()!;
                throw new GraphStoreException(
                    $"{address} could not build its index {name}. Remove it (DROP INDEX {name}, or DROP CONSTRAINT {name}) and try again: it is made anew.");
            }

            if (time.GetElapsedTime(start) >= Moment)
            {
                throw new GraphStoreException($"{address} is building its indexes: {names}. It can be used when they are there.")
                {
                    RetryAfter = TimeSpan.FromSeconds(1),
                    IsGettingReady = true,
                };
            }

            await Task.Delay(Moment / 20, time, cancellationToken).ConfigureAwait(false);
        }
    }

    // Harmless where a save of this version has kept them already.
    private static async Task KnowTitlesAsync(Neo4jClient client, CancellationToken cancellationToken)
    {
        QueryAnswer titles = await client.ReadForAChangeAsync(QueryStatement.Read(TitlesText), cancellationToken).ConfigureAwait(false);
        var keys = titles.Rows.Select(r => new { id = r[0].GetString(), key = TitleKey.Of(r[1].GetString()) }).Where(t => t.key is not null);
        foreach (var batch in keys.Chunk(TitlesAtOnce))
        {
            await client.RunAsync(QueryStatement.Write(KnowTitlesText, ("titles", batch)), cancellationToken).ConfigureAwait(false);
        }
    }

    [GeneratedRegex(@"^CREATE\b.*?(?:CONSTRAINT|INDEX)\s+(\w+)")]
    private static partial Regex Defined();

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
