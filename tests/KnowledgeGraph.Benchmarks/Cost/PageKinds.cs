using KnowledgeGraph.Queries.Exports;

namespace KnowledgeGraph.Benchmarks.Cost;

/// <summary>The pages and files that are asked for by an address.</summary>
internal static class PageKinds
{
    // Servers take no longer line than 8 KB.
    private const int MostOfALine = 7_500;

    private static readonly string[] Orders = ["", "-date", "date", "-citations", "title", "body"];

    /// <summary>One for each address, its parameters as numbers.</summary>
    public static IEnumerable<RequestKind> All(Hubs hubs)
    {
        int texts = hubs.Texts.Count - 1;
        int parts = hubs.Parts.Count - 1;
        string Text(int at) => hubs.Texts[at];
        string Escaped(string value) => Uri.EscapeDataString(value);
        string Cut(string address) => address.Length <= MostOfALine ? address : address[..MostOfALine];
        string Part(int at) => "/i/" + hubs.Parts[at].Replace("#", "?p=", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal);

        yield return Numbers.Kind("page of a text", [texts, Orders.Length - 1, 1], v =>
            CostRequest.Get($"/i/{Text(v[0])}?by={Orders[v[1]]}{(v[2] > 0 ? "&rows=all" : "")}"));
        yield return Numbers.Kind("page of a text with a paragraph opened", [parts, Orders.Length - 1, 1], v =>
            CostRequest.Get($"{Part(v[0])}&by={Orders[v[1]]}{(v[2] > 0 ? "&rows=all" : "")}"));
        yield return Numbers.Kind("page of nothing", [2_000, 4], v => CostRequest.Get(Cut("/" + string.Concat(
            Enumerable.Repeat(v[1] switch { 0 => "the%20", 1 => "A/RES/", 2 => "%22", 3 => "a*%20", _ => "resolution%2074%20" }, v[0])))));
        yield return Numbers.Kind("card", [parts], v => CostRequest.Get(Part(v[0]).Replace("/i/", "/card/", StringComparison.Ordinal)));
        yield return Numbers.Kind("citation to take away", [texts, 3], v =>
            CostRequest.Get($"/cite/{Text(v[0])}?as={new[] { "un", "bibtex", "ris", "csl" }[v[1]]}"));
        yield return Numbers.Kind("path", [texts, texts, texts, texts, 4, parts], v => CostRequest.Get(
            $"/path?from={(v[4] > 2 ? Escaped(hubs.Parts[v[5]]) : Text(v[0]))}" + string.Concat(v[1..4].Take(Math.Max(1, v[4])).Select(t => $"&to={Text(t)}"))));
        yield return Numbers.Kind("lineage", [texts, 3, 2, 20, 3, parts], v => CostRequest.Get(
            $"/lineage?from={(v[4] == 0 ? Escaped(hubs.Parts[v[5]]) : Text(v[0]))}&depth={v[1] + 1}&nodes={new[] { 60, 150, 300 }[v[2]]}"
            + string.Concat(Enumerable.Range(0, v[3]).Select(i => $"&open={Text((v[0] + i) % (texts + 1))}")) + (v[4] == 3 ? "&as=svg" : "")));
        yield return Numbers.Kind("search", [7, 300, 60, 3, 60], v => CostRequest.Get(Cut("/search?q=" + Escaped(Search(hubs, v)))));
        yield return Numbers.Kind("texts listed", [60, 10], v => CostRequest.Get($"/search?subject={Escaped(hubs.Words[v[0]])}&kind={(v[1] > 5 ? "resolution" : "")}"));
        yield return Numbers.Kind("comparison", [texts, texts, 3], v => CostRequest.Get(
            $"/compare?a={Text(v[0])}&b={Text(v[1])}{new[] { "", "&view=inline", "&as=docx", "&show=changes" }[v[2]]}"));
        yield return Numbers.Kind("comparison with the text before", [texts], v => CostRequest.Get($"/compare?b={Text(v[0])}"));
        yield return Numbers.Kind("start page", [1], _ => CostRequest.Get("/"));
        yield return Numbers.Kind("overview", [1], _ => CostRequest.Get("/overview"));
        yield return Numbers.Kind("health", [1], v => CostRequest.Get(v[0] > 0 ? "/health/ready" : "/health/live"));
        yield return Numbers.Kind("schema, console and what pages need", [6], v => CostRequest.Get(
            new[] { "/graphql?sdl", "/graphql/schema.graphql", "/console", "/console/console.js", "/console/schema.js", "/assets/site.css", "/assets/site.js" }[v[0]]));
        yield return Numbers.Kind("export", [texts, 99, 9, 2, 2, ExportFormat.All.Count - 1], v => CostRequest.Get(
            $"/export/lineage.{ExportFormat.All[v[5]].Name}?direction={new[] { "builds-on", "built-on-by", "both" }[v[3]]}&depth={v[2] + 1}&limit=2000"
            + (v[4] == 0 ? "" : "&granularity=instrument") + string.Concat(Enumerable.Range(0, v[1] + 1).Select(i => $"&from={Text((v[0] + i) % (texts + 1))}"))));
    }

    // Words side by side, phrases, prefixes; common and rarer.
    private static string Search(Hubs hubs, int[] v)
    {
        IEnumerable<string> words = Enumerable.Range(0, v[1]).Select(i => hubs.Words[(v[2] + (i * (1 + v[4]))) % hubs.Words.Count])
            .Select(w => w.Replace("\"", "", StringComparison.Ordinal));
        return v[0] switch
        {
            0 or 1 => "\"" + string.Join(' ', words) + "\"",
            2 or 3 => string.Join(' ', words.Select(w => w[..Math.Min(w.Length, 1 + v[3])] + "*")),
            4 => string.Join(' ', words.Chunk(4).Select(c => "\"" + string.Join(' ', c) + "\"")),
            5 => "\"" + string.Join(' ', Enumerable.Repeat(hubs.Words[v[2]], v[1])) + "\"",
            _ => string.Join(' ', words),
        };
    }
}
