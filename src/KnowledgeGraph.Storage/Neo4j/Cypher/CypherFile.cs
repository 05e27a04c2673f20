using System.Collections.Concurrent;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Neo4j.Cypher;

/// <summary>
/// The statements of this folder, which every build carries inside it. None is put together from anything that comes from outside: a word
/// that begins with <c>@</c> stands for a vocabulary of this build (below), for another file, or for one of the few things that its reader
/// chooses between; values are parameters.
/// </summary>
internal static class CypherFile
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    private static readonly string[] Relations =
        [.. Enum.GetValues<RelationType>().Where(t => t is not (RelationType.HasPart or RelationType.Repeats)).Select(t => t.Name())];

    private static readonly (string Word, string Text)[] Vocabularies =
    [
        // The types of the edges that citations make: RECALLS|REAFFIRMS|…
        ("@RELATIONS", string.Join('|', Relations)),

        // A type is part of a statement's text, in every version of Neo4j that is served.
        ("@EDGES", string.Join('\n', Relations.Select(type =>
            $"    FOREACH (one IN CASE row[1] WHEN '{type}' THEN [1] ELSE [] END | "
            + $"CREATE (p)-[:{type} {{citations: row[4], citedAs: row[5]}}]->(t))"))),

        // The columns of rows that are sent as lists.
        ("@PROVISION_ROW", SentRows.Entries(SentRows.Provision, before: 0)),
        ("@CITATION_ROW", SentRows.Entries(SentRows.Citation, before: 1)),

        // The properties of an instrument that both stores keep: .symbol, .title, …
        ("@INSTRUMENT", string.Join(", ", InstrumentProperties.All.Select(p => "." + p.Name))),
    ];

    /// <summary>The text of a file.</summary>
    /// <param name="name">The file's name without its ending.</param>
    public static string Text(string name) => Texts.GetOrAdd(name, static name =>
    {
        string text = Read(name).Replace("@FILTER", Read("instrument-filter").TrimEnd(), StringComparison.Ordinal)
            .Replace("@INSTRUMENT_WORDS", Read("instrument-words").TrimEnd(), StringComparison.Ordinal)
            .Replace("@WHOLE_TEXTS", Read("whole-texts").TrimEnd(), StringComparison.Ordinal)
            .Replace("@FOLDS", Read("folds").TrimEnd(), StringComparison.Ordinal)
            .Replace("@MAKES", Read("hit-makes").TrimEnd(), StringComparison.Ordinal)
            .Replace("@WORTH", Read("instrument-worth").TrimEnd(), StringComparison.Ordinal)
            .Replace("@HITS", Read("search-hits").TrimEnd(), StringComparison.Ordinal);
        return WithVocabularies(text);
    });

    /// <summary>A text with the vocabularies in the places of their words.</summary>
    public static string WithVocabularies(string text) =>
        Vocabularies.Aggregate(text, (put, vocabulary) => put.Replace(vocabulary.Word, vocabulary.Text, StringComparison.Ordinal));

    private static string Read(string name)
    {
        using Stream file = typeof(CypherFile).Assembly.GetManifestResourceStream($"Neo4j/{name}.cypher")
            ?? throw new InvalidDataException($"{name}.cypher is not part of this build.");
        using var reader = new StreamReader(file);

        // A server reads a statement byte by byte each time that it is sent: what is said to people stays here.
        var text = new StringBuilder();
        while (reader.ReadLine()?.TrimStart() is { } line)
        {
            if (!line.StartsWith("//", StringComparison.Ordinal))
            {
                text.Append(line).Append('\n');
            }
        }

        return text.ToString();
    }
}
