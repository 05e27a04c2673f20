using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Schema;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Extraction.Markup;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Loading.Sources;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// <c>akn [--schema XSD] [--kept] PATH...</c>: reads documents, writes each as Akoma Ntoso, holds it against the schema and reads it back: how many
/// are valid, how many the same to the last property, and what it costs. With <c>--kept</c> they are written without their sources.
/// </summary>
internal static class AknRoundTrips
{
    private const int MostTold = 20;

    public static int Run(string[] args)
    {
        int at = Array.IndexOf(args, "--schema");
        XmlSchemaSet? schema = at >= 0 ? SchemaOf(args[at + 1]) : null;
        bool isKept = args.Contains("--kept");
        string[] paths = [.. args.Where((a, i) => a != "--kept" && (at < 0 || (i != at && i != at + 1)))];
        int read = 0, valid = 0, same = 0, told = 0;
        long bytes = 0;
        TimeSpan reading = default, writing = default, back = default;
        foreach (DocumentSource source in DocumentSources.Find(paths, () => Stream.Null, CancellationToken.None))
        {
            try
            {
                using SourceContent content = source.Read(64 << 20);
                SourceText text = Timed(ref reading, () => Extractor.Default.ReadSource(source.Name, content.Bytes));
                text = isKept ? SourceText.Of(text.Document) : text;
                byte[] written = Timed(ref writing, () => Written(text));
                Document again = Timed(ref back, () => Extractor.Default.Extract(source.Name, written));
                (read, bytes) = (read + 1, bytes + written.Length);
                string? problem = schema is null ? null : Problem(schema, written), difference = Difference(text.Document, again);
                valid += problem is null ? 1 : 0;
                same += difference is null ? 1 : 0;
                if ((problem ?? difference) is { } wrong && told++ < MostTold)
                {
                    Console.WriteLine($"{source.Name}: {wrong}");
                }
            }
            catch (UnreadableDocumentException)
            {
                // Counted by what is missing.
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{read} read in {reading.TotalSeconds:F1} s, written in {writing.TotalSeconds:F1} s ({bytes >> 20} MiB), ")
            + string.Create(CultureInfo.InvariantCulture, $"read back in {back.TotalSeconds:F1} s of processor time"));
        string held = schema is null ? "not held against the schema" : string.Create(CultureInfo.InvariantCulture, $"{valid} valid");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{held}, {same} the same; peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
        return same == read && (schema is null || valid == read) ? 0 : 1;
    }

    private static byte[] Written(SourceText text)
    {
        using var stream = new MemoryStream();
        AknFile.Write(stream, text);
        return stream.ToArray();
    }

    private static string? Difference(Document one, Document other)
    {
        string a = JsonSerializer.Serialize(one), b = JsonSerializer.Serialize(other);
        int at = a.AsSpan().CommonPrefixLength(b);
        return a == b ? null : $"…{Around(a, at)}… is read back as …{Around(b, at)}…";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 100)..Math.Min(text.Length, at + 100)];

    private static XmlSchemaSet SchemaOf(string path)
    {
        var schema = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        schema.Add(null, path);
        schema.Compile();
        return schema;
    }

    private static string? Problem(XmlSchemaSet schema, byte[] written)
    {
        string? problem = null;
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schema };
        settings.ValidationEventHandler += (_, e) => problem ??= $"column {e.Exception.LinePosition}: {e.Message}";
        using var reader = XmlReader.Create(new MemoryStream(written), settings);
        while (problem is null && reader.Read())
        {
        }

        return problem;
    }

    private static T Timed<T>(ref TimeSpan sum, Func<T> work)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        T result = work();
        sum += Environment.CpuUsage.TotalTime - before;
        return result;
    }
}
