using System.Text;
using System.Text.Json;
using KnowledgeGraph.Extraction.Reading.Records;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Extraction.Tests.Reading.Records;

/// <summary>Makes files of the shape that the United Nations publishes beside its documents.</summary>
internal static class LibraryFile
{
    /// <summary>An object of the General Assembly's, with what a test says otherwise.</summary>
    public static string Object(string symbol, params (string Name, object Value)[] otherwise)
    {
        var members = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["symbol"] = symbol,
            ["title"] = "Peace",
            ["session"] = "Seventy-fifth session",
            ["adoption_meeting"] = "3rd plenary meeting",
            ["adoption_date"] = "21 September 2020",
            ["originating_document"] = "A/75/L.1",
            ["report_paragraph"] = "N.A.",
            ["committee"] = "First Committee",
            ["agenda_item"] = "Agenda item 19 (c)",
            ["agenda_item_name"] = "Peace: peace",
            ["adoption_type"] = "Without a vote",
            ["MS_in_favour_count"] = "0",
            ["MS_against_count"] = "0",
            ["MS_abstaining_count"] = "N.A.",
            ["pv"] = "A/75/PV.3",
            ["MS_in_favour"] = Array.Empty<string>(),
            ["MS_against"] = Array.Empty<string>(),
            ["MS_abstaining"] = Array.Empty<string>(),
            ["sponsors"] = new[] { "MEXICO" },
            ["additional_sponsors"] = new[] { "FRANCE" },
            ["SDGs"] = new[] { "16", "16.9" },
            ["subjects"] = new[] { new[] { "PEACE", "UNBIS Thesaurus" } },
        };
        foreach ((string name, object value) in otherwise)
        {
            members[name] = value;
        }

        return JsonSerializer.Serialize(members);
    }

    public static RecordFile Read(string text) => RecordReader.ReadLibrary(Encoding.UTF8.GetBytes(text));

    public static AdoptionRecord One(params (string Name, object Value)[] otherwise) => Read(Object("A/RES/75/1", otherwise)).Records.Single();
}
