using KnowledgeGraph.Extraction.Reading.Xml;

namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>What one part of a package leads to (ECMA-376 Part 2, 6.5).</summary>
/// <param name="Kind">The last word of its type: <c>footnotes</c>; the words before it are of one of two dialects.</param>
/// <param name="Target">The path of a part of the package.</param>
internal readonly record struct WordRelation(string Kind, string Target)
{
    /// <summary>Reads an index. What lies outside the package is left out.</summary>
    /// <param name="xml">The index.</param>
    /// <param name="folder">The folder of the part that it belongs to, with its stroke.</param>
    public static List<WordRelation> Read(BoundedXml xml, string folder)
    {
        var relations = new List<WordRelation>();
        while (xml.Read())
        {
            if (xml.Node.LocalName == "Relationship" && xml.Node.GetAttribute("Type") is string type
                && xml.Node.GetAttribute("Target") is string target && xml.Node.GetAttribute("TargetMode") is not "External")
            {
                relations.Add(new WordRelation(type[(type.LastIndexOf('/') + 1)..], Path(folder, Uri.UnescapeDataString(target))));
            }
        }

        return relations;
    }

    private static string Path(string folder, string target)
    {
        var steps = new List<string>();
        foreach (string step in (target.StartsWith('/') ? target : folder + target).Replace('\\', '/').Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
