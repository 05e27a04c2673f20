using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Queries.CitingTexts;
using KnowledgeGraph.Queries.Exports.Formats;

namespace KnowledgeGraph.Queries.Exports;

/// <summary>What cites something, as a table that RFC 4180 describes: a row a citation, those of a text together.</summary>
public static class CitingFile
{
    /// <summary>Its kind.</summary>
    public const string MediaType = "text/csv";

    private static readonly string Heading = "text,title,body,date,paragraph,relation,words,pinpoint,verb,cites";

    /// <summary>Writes it as it is read: no more than a few hundred rows are held.</summary>
    /// <param name="reader">Reads it.</param>
    /// <param name="question">Which citations.</param>
    /// <param name="bodyOf">What a body is called.</param>
    /// <param name="stream">Where to.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task WriteAsync(
        CitingReader reader, CitingQuestion question, Func<BodyId, string> bodyOf, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(bodyOf);
        StreamWriter text = FileStyle.Text(stream, newLine: "\r\n");
        await using (text.ConfigureAwait(false))
        {
            await text.WriteLineAsync(Heading.AsMemory(), cancellationToken).ConfigureAwait(false);
            await foreach ((Citation citation, Instrument? source) in reader.AllAsync(question, cancellationToken).ConfigureAwait(false))
            {
                await text.WriteLineAsync(Row(citation, source, bodyOf).AsMemory(), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static string Row(Citation citation, Instrument? source, Func<BodyId, string> bodyOf) => string.Join(',', new[]
    {
        citation.Id.Source.Instrument.Value, source?.Title, source?.Body is { } body ? bodyOf(body) : null,
        source?.Date?.ToString("O", CultureInfo.InvariantCulture), citation.Id.Source.Label, citation.Relation.Name(), citation.Text,
        citation.Pinpoint, citation.Verb, (citation.TargetProvision is { } part ? part : (EntityId?)citation.Target)?.ToString(),
    }.Select(c => c is null ? "" : CsvFormat.Quoted(c)));
}
