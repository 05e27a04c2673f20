using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Dataset.Files;
using KnowledgeGraph.Dataset.Reading;

namespace KnowledgeGraph.Dataset.Writing;

/// <summary>What programs are told of the data set: a tabular data package (https://specs.frictionlessdata.io/tabular-data-package/).</summary>
internal static class DataPackage
{
    /// <summary>What its file is called.</summary>
    public const string FileName = DatasetMark.PackageFile;

    /// <summary>Under what the data set says that it is one of this program's, and of which form.</summary>
    public const string Mark = DatasetMark.Name;

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Its text.</summary>
    public static string Of(DatasetFacts facts)
    {
        var package = new JsonObject
        {
            ["profile"] = facts.Formats.Contains(RowFile.Parquet) ? "data-package" : "tabular-data-package",
            ["name"] = DatasetFacts.Name,
            ["title"] = DatasetFacts.Title,
            ["description"] = $"{DatasetFacts.Description} {DatasetFacts.Acknowledgement}",
            ["version"] = facts.Version,
            [Mark] = DatasetFacts.Form,
            ["licenses"] = new JsonArray(new JsonObject
            {
                ["name"] = "other-pd",
                ["title"] = DatasetFacts.Licence,
                ["path"] = DatasetFacts.LicenceAddress,
            }),
            ["sources"] = new JsonArray(new JsonObject { ["title"] = "United Nations", ["path"] = "https://documents.un.org" }),
            ["resources"] = new JsonArray([.. facts.Formats.SelectMany(f => facts.Tables.Select(t => Resource(facts, f, t.Table, t.Rows)))]),
        };
        return package.ToJsonString(Options) + "\n";
    }

    private static JsonObject Resource(DatasetFacts facts, RowFile format, Table table, long rows)
    {
        (long bytes, string sha256) = facts.Files[format.NameOf(table)];
        var resource = new JsonObject
        {
            ["name"] = facts.Formats.Count > 1 ? $"{table.Name}-{format.Ending}" : table.Name,
            ["path"] = format.NameOf(table),
            ["description"] = table.Description,
            ["format"] = format.Ending,
            ["mediatype"] = format.MediaType,
            ["bytes"] = bytes,
            ["hash"] = $"sha256:{sha256}",
            ["rows"] = rows,
        };
        if (format == RowFile.Csv)
        {
            resource["profile"] = "tabular-data-resource";
            resource["encoding"] = "utf-8";
            resource["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\r\n", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true };
        }

        resource["schema"] = Schema(facts, table, format);
        return resource;
    }

    private static JsonObject Schema(DatasetFacts facts, Table table, RowFile format)
    {
        var schema = new JsonObject
        {
            ["fields"] = new JsonArray([.. table.Columns.Select(Field)]),
            ["missingValues"] = new JsonArray(""),
            ["primaryKey"] = new JsonArray([.. table.Columns.Take(table.Keys).Select(c => (JsonNode)c.Name)]),
        };
        JsonNode[] keys =
        [
            .. table.Columns.Where(c => c.RefersTo is not null).Select(c => new JsonObject
            {
                ["fields"] = c.Name,
                ["reference"] = new JsonObject
                {
                    ["resource"] = facts.Formats.Count > 1 ? $"{c.RefersTo!.Value.Table}-{format.Ending}" : c.RefersTo!.Value.Table,
                    ["fields"] = c.RefersTo.Value.Column,
                },
            }),
        ];
        if (keys.Length > 0)
        {
            schema["foreignKeys"] = new JsonArray(keys);
        }

        return schema;
    }

    private static JsonObject Field(Column column)
    {
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = column.Type switch
            {
                ColumnType.Whole => "integer",
                ColumnType.Real => "number",
                ColumnType.Flag => "boolean",
                ColumnType.Day => "date",
                ColumnType.List => "array",
                _ => "string",
            },
            ["description"] = column.Description,
        };
        var constraints = new JsonObject();

        // To other programs an empty text in CSV is nothing: of texts it cannot be said that there is one.
        if (column.IsRequired && column.Type != ColumnType.Text)
        {
            constraints["required"] = true;
        }

        if (column.Values.Count > 0)
        {
            constraints["enum"] = new JsonArray([.. column.Values.Select(v => (JsonNode)v)]);
        }

        if (constraints.Count > 0)
        {
            field["constraints"] = constraints;
        }

        return field;
    }
}
