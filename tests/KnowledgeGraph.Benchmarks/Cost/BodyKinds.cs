using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Benchmarks.Cost;

/// <summary>Bodies that are posted to GraphQL and cost before anything is asked: JSON, documents, variables.</summary>
internal static class BodyKinds
{
    private const int MostBytes = 1 << 20;

    private static readonly (string Open, string Unit, string Close)[] Documents =
    [
        ("{ ", "a{0}: __typename ", "}"), ("{ ", "__typename ", "}"), ("{ ", "a{0} ", "}"), ("{ nodes(ids: [", "\"A/RES/{0}/1\" ", "]) { id } }"),
        ("query Q(", "$v{0}: String ", ") { __typename }"), ("{ __typename ", "@skip(if: false) ", "}"), ("{ ...F0 } ", "fragment F{0} on Query { __typename } ", ""),
        ("{ ", "... { ", "__typename"), ("{ ", "... on Query { __typename } ", "}"), ("{ instruments(filter: { subject: [", "\"{0}\" ", "] }) { totalCount } }"),
        ("{ ", "#{0}\n", "__typename }"), ("{ ", "query ", ""), ("", "query Q{0} {{ __typename }} ", ""), ("{ __schema { types { ", "a{0}: name fields { name type { name } } ", "} } }"),
    ];

    /// <summary>Documents of many parts, and JSON around one.</summary>
    public static IEnumerable<RequestKind> All()
    {
        yield return Numbers.Kind("document", [Documents.Length - 1, 20_000, Documents.Length - 1], v => CostRequest.Query(Document(v)));
        yield return Numbers.Kind("variables", [5, 200_000, 60], v => new CostRequest(
            "/graphql", Encoding.UTF8.GetBytes("{\"query\":\"{ __typename }\",\"variables\":" + Variables(v) + "}"), "application/json", $"variables {v[0]}, {v[1]}, {v[2]}"));
        yield return Numbers.Kind("GET with a document", [Documents.Length - 1, 800, 3], v =>
        {
            string address = "/graphql?query=" + Uri.EscapeDataString(Document(v));
            return CostRequest.Get(address[..Math.Min(address.Length, 7_500)]);
        });
    }

    private static string Document(int[] v)
    {
        (string open, string unit, string close) = Documents[v[0]];
        var text = new StringBuilder(open);
        for (int i = 0; i < v[1] && text.Length < MostBytes - 1_000; i++)
        {
            text.Append(unit.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal));
        }

        return text.Append(close).Append(unit == "... { " ? new string('}', v[1]) : "").ToString();
    }

    private static string Variables(int[] v) => v[0] switch
    {
        0 => "{" + string.Join(',', Enumerable.Range(0, Math.Min(v[1], 60_000)).Select(i => $"\"v{i}\":{i}")) + "}",
        1 => "{\"v\":[" + string.Join(',', Enumerable.Repeat("1", Math.Min(v[1] * 2, 500_000))) + "]}",
        2 => "{\"v\":[" + string.Join(',', Enumerable.Repeat("{}", Math.Min(v[1], 300_000))) + "]}",
        3 => "{\"v\":" + new string('[', v[2]) + new string(']', v[2]) + "}",
        4 => "{\"v\":[" + string.Join(',', Enumerable.Repeat("\"\"", Math.Min(v[1], 300_000))) + "]}",
        _ => "{\"v\":\"" + new string('a', Math.Min(v[1] * 4, 900_000)) + "\"}",
    };
}
