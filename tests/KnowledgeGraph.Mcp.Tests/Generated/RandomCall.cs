using System.Globalization;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Mcp.Serving;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Mcp.Tests.Generated;

/// <summary>Calls made by chance: right ones, wrong ones, and what somebody sends who means harm. The same seed makes the same calls.</summary>
internal sealed class RandomCall(Random chance)
{
    /// <summary>What is made up here has this in it: no answer repeats it.</summary>
    public const string Canary = "zzqx";

    private static readonly string[] Right =
    [
        "A/RES/74/391", "73/391", "75/391 OP1", "A/RES/72/391", "S/RES/2499 (2019)", "resolution 2549 (2020)", "A/RES/73/392, annex, para. 2",
        "Kyoto Declaration", "E/RES/2022/14", "E/RES/2022/14 PP3", "E/RES/2022/14#OP5", "A/RES/74/174", "Charter of the United Nations",
        "Declaration on the Rights of Lake Communities", "Convention on the Rights of the Child", "the Declaration",
    ];

    // They look like texts, and the graph has none of them.
    private static readonly string[] Wrong =
    [
        "A/RES/74/377", "A/RES/74/777", "A/RES/99/1", "S/RES/9999 (2031)", "E/RES/2031/1", "A/HRC/RES/99/99", "74/571", "A/RES/74/391 OP77", "A/ES-77/L.9", "217 Z (CXI)",
        "S/PRST/2099/1", "A/RES/73/398", "Kyotu Declaration", "Declaration on the Rights of Sea Communities", "paragraph 400 of the Kyoto Declaration",
    ];

    private static readonly string[] Hostile =
    [
        Canary + "'; DROP TABLE instrument; --", Canary + "\"}) DETACH DELETE n //", "$(touch " + Canary + ")", "../../" + Canary, "<script>" + Canary + "</script>",
        Canary + "\u0000\u0007\u001b[31m", "\u202e" + Canary + "\u202c\ufeff", Canary + "😀👩‍👩‍👧‍👦", "{{" + Canary + "}}", "%s%n" + Canary, "NEAR(" + Canary + " OR *)", "^" + Canary + "*",
        "«" + Canary + "»", "“" + Canary + "”", new string('(', 400) + Canary, string.Concat(Enumerable.Repeat(Canary + " ", 2_000)),
        Canary + "#@@#", "#", "@", "-", "*", " ", "",
    ];

    private static readonly string[] Words =
        ["lakes", "nets boats", "\"fair hearing\"", "sanction*", "child", "the", "decides to remain", "a* b* c*", "children violence", "Assembly"];

    private static readonly string[] Drafts =
    [
        "The General Assembly,\n\nRecalling its resolutions 73/391 of 19 December 2018 and 74/377 of 1 January 2020,\n\nRecalling also resolution 73/398, A/HRC/RES/99/99 and the report A/74/12345,\n\n"
            + "1. Reaffirms paragraph 44 of resolution 74/391 of 18 December 2019, entitled “A/RES/1/99999”;\n\n2. Decides to remain seized of the matter.",
        "1. Urges Member States to protect the lakes on which inland fisheries depend;",
        "Recalling S/RES/9999 (2031) and Economic and Social Council resolution 2031/77,¹\n\n¹ Ibid., E/2031/99.",
        Canary,
    ];

    private readonly List<string> _cursors = [];

    /// <summary>An answer was given: where it goes on may be asked of another tool.</summary>
    public void Saw(string? cursor)
    {
        if (cursor is not null)
        {
            _cursors.Add(cursor);
        }
    }

    /// <summary>The next call.</summary>
    public (string Tool, Dictionary<string, JsonElement> Arguments) Next()
    {
        string tool = ToolCatalog.Tools[chance.Next(ToolCatalog.Tools.Count)].Name;
        var arguments = new Dictionary<string, JsonElement>();
        foreach (string name in ToolCatalog.Arguments[tool])
        {
            bool isNeeded = name is "reference" or "references" or "from" or "words" or "text";
            if (chance.Next(10) < (isNeeded ? 9 : 2))
            {
                arguments[name] = chance.Next(12) == 0 ? Odd() : Value(name);
            }
        }

        if (chance.Next(25) == 0)
        {
            arguments[Canary] = Json(Canary);
        }

        return (tool, arguments);
    }

    private JsonElement Value(string name) => name switch
    {
        "references" or "from" => Json(Enumerable.Range(0, chance.Next(1, 6)).Select(_ => Reference()).ToArray()),
        "relations" => Json(new[] { Of("RECALLS", "reaffirms", "BASED ON", Canary) }),
        "bodies" => Json(new[] { Of("General Assembly", "Security Council", "body:economic-and-social-council", Canary) }),
        "subjects" => Json(new[] { Of("children", Canary) }),
        "dateFrom" or "dateTo" => Json(Of("2019-01-01", "2020-12-31", "0001-01-01", "2019-02-30", Canary)),
        "limit" or "depth" => Json(chance.Next(-2, 120)),
        "language" => Json(Of("en", "fr", Canary)),
        "direction" => Json(Of("BUILDS_ON", "BUILT_ON_BY", "BOTH", Canary)),
        "order" => Json(Of("TEXT", "DATE_DESC", "DATE_ASC", Canary)),
        "in" => Json(Of("PARAGRAPHS", "TEXTS", "BOTH", Canary)),
        "cursor" => Json(Cursor()),
        "words" => Json(chance.Next(4) == 0 ? Of(Hostile) : Of(Words)),
        "text" => Json(chance.Next(6) == 0 ? Of(Hostile) : Of(Drafts)),
        _ => Json(Reference()),
    };

    private string Reference() => chance.Next(6) switch
    {
        0 => Of(Hostile),
        1 or 2 => Of(Wrong),
        _ => Of(Right),
    };

    // One of another answer, one that is forged, one that is changed.
    private string Cursor()
    {
        string some = _cursors.Count > 0 ? _cursors[chance.Next(_cursors.Count)] : Canary;
        return chance.Next(4) switch
        {
            0 => new Cursor("mcp:" + ToolCatalog.Tools[chance.Next(ToolCatalog.Tools.Count)].Name, ["0000000000000000", Canary]).ToString(),
            1 => some[..(some.Length / 2)],
            2 => new Cursor("parts", ["A/RES/1/1", chance.Next().ToString(CultureInfo.InvariantCulture)]).ToString(),
            _ => some,
        };
    }

    private JsonElement Odd() => chance.Next(8) switch
    {
        0 => Json(chance.Next(int.MinValue, int.MaxValue)),
        1 => Json(1e300),
        2 => Json(true),
        3 => Json(new object[] { 1, Canary, new object[] { Canary } }),
        4 => Json(new Dictionary<string, string> { [Canary] = Canary }),
        5 => JsonDocument.Parse("null").RootElement,
        6 => JsonDocument.Parse("\"\\ud800" + Canary + "\"").RootElement,
        _ => Json(new StringBuilder().Insert(0, Canary, 30_000).ToString()),
    };

    private string Of(params string[] some) => some[chance.Next(some.Length)];

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value);
}
