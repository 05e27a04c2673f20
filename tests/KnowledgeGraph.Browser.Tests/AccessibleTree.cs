using System.Text.Json;
using KnowledgeGraph.Browser.Tests.Chromium;

namespace KnowledgeGraph.Browser.Tests;

/// <summary>A page as who hears it meets it: the browser's own tree of roles and names, in the order of reading.</summary>
/// <param name="Nodes">What is in it, first what is said first.</param>
internal sealed record AccessibleTree(IReadOnlyList<AccessibleNode> Nodes)
{
    private static readonly string[] Landmarks = ["banner", "search", "navigation", "main", "contentinfo"];
    private static readonly string[] Named =
        ["link", "button", "textbox", "searchbox", "combobox", "checkbox", "radio", "spinbutton", "listbox", "tab", "table", "navigation", "region", "dialog", "image"];

    /// <summary>Reads the tree.</summary>
    public static async Task<AccessibleTree> ReadAsync(BrowserPage page)
    {
        await page.SendAsync("Accessibility.enable");
        JsonElement[] nodes = [.. (await page.SendAsync("Accessibility.getFullAXTree")).GetProperty("nodes").EnumerateArray()];
        await page.SendAsync("Accessibility.disable");

        // Lines of one text have one id.
        var byId = nodes.DistinctBy(n => n.GetProperty("nodeId").GetString()).ToDictionary(n => n.GetProperty("nodeId").GetString()!);
        var read = new List<AccessibleNode>();
        Visit(nodes[0]);
        return new AccessibleTree(read);

        void Visit(JsonElement node)
        {
            if (!node.GetProperty("ignored").GetBoolean())
            {
                string name = node.TryGetProperty("name", out JsonElement n) ? n.GetProperty("value").GetString() ?? "" : "";
                int level = node.TryGetProperty("properties", out JsonElement all)
                    ? all.EnumerateArray().Where(p => p.GetProperty("name").GetString() == "level")
                        .Select(p => p.GetProperty("value").GetProperty("value").GetInt32()).FirstOrDefault() : 0;
                read.Add(new AccessibleNode(node.GetProperty("role").GetProperty("value").GetString() ?? "", name.Trim(), level));
            }

            foreach (JsonElement child in node.GetProperty("childIds").EnumerateArray())
            {
                if (byId.TryGetValue(child.GetString()!, out JsonElement found))
                {
                    Visit(found);
                }
            }
        }
    }

    /// <summary>The headings, each with its level before it.</summary>
    public IEnumerable<string> Headings => Nodes.Where(n => n.Role == "heading").Select(n => $"{n.Level} {n.Name}");

    /// <summary>What who hears the page would stumble over, a line each.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (AccessibleNode node in Nodes.Where(n => n.Name.Length == 0 && Named.Contains(n.Role)))
        {
            yield return $"a {node.Role} has no name";
        }

        int[] levels = [.. Nodes.Where(n => n.Role == "heading").Select(n => n.Level)];
        if (levels.Count(l => l == 1) != 1)
        {
            yield return "there is not one heading of the first level";
        }

        foreach ((int before, int after) in levels.Zip(levels.Skip(1)).Where(l => l.Second > l.First + 1))
        {
            yield return $"a heading of level {after} follows one of level {before}";
        }

        foreach (string twice in Nodes.Where(n => n.Role is "navigation" or "region").GroupBy(n => n.Role + " " + n.Name).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            yield return $"{twice} is there twice";
        }

        string[] landmarks = [.. Nodes.Select(n => n.Role).Where(Landmarks.Contains)];
        if (landmarks.Count(l => l == "main") != 1)
        {
            yield return $"the landmarks are {string.Join(", ", landmarks)}";
        }
        else if (Array.IndexOf(landmarks, "banner") > Array.IndexOf(landmarks, "main")
            || (landmarks.Contains("contentinfo") && Array.IndexOf(landmarks, "contentinfo") < Array.IndexOf(landmarks, "main")))
        {
            yield return $"the landmarks are read in the order {string.Join(", ", landmarks)}";
        }
    }
}

/// <summary>Something in the tree.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Level">A heading's level.</param>
internal readonly record struct AccessibleNode(string Role, string Name, int Level);
