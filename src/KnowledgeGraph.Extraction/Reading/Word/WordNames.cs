using System.Globalization;
using System.Xml;
using KnowledgeGraph.Extraction.Reading.Xml;

namespace KnowledgeGraph.Extraction.Reading.Word;

/// <summary>The names of WordprocessingML, in both of its dialects (ECMA-376 Part 1, strict, and Part 4, transitional).</summary>
internal static class WordNames
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>
    /// The element's local name where it is one of WordprocessingML, <c>mc:</c> and the local name for those of markup compatibility; else
    /// empty.
    /// </summary>
    public static string Of(XmlReader node) => node.NamespaceURI switch
    {
        Transitional or Strict => node.LocalName,
        Compatibility => "mc:" + node.LocalName,
        _ => "",
    };

    /// <summary>An attribute of the element.</summary>
    public static string? Attribute(XmlReader node, string name) => node.GetAttribute(name, Transitional) ?? node.GetAttribute(name, Strict);

    /// <summary>The attribute <c>val</c>.</summary>
    public static string? Value(XmlReader node) => Attribute(node, "val");

    /// <summary>The attribute <c>val</c> as a number; null where it is none.</summary>
    public static int? Number(XmlReader node, string name = "val") =>
        int.TryParse(Attribute(node, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The value of a property that is on or off (ST_OnOff): on where nothing is said.</summary>
    public static bool IsOn(XmlReader node) => Value(node) is not ("0" or "false" or "off");

    /// <summary>Reads past the element's end.</summary>
    public static void Skip(BoundedXml xml)
    {
        if (xml.Node.IsEmptyElement)
        {
            return;
        }

        int depth = xml.Node.Depth;
        while (xml.Read() && !(xml.Node.NodeType == XmlNodeType.EndElement && xml.Node.Depth == depth))
        {
        }
    }

    /// <summary>Goes to the next element inside the one that began at a depth.</summary>
    /// <returns>False at its end.</returns>
    public static bool NextInside(BoundedXml xml, int depth)
    {
        while (xml.Read() && !(xml.Node.NodeType == XmlNodeType.EndElement && xml.Node.Depth <= depth))
        {
            if (xml.Node.NodeType == XmlNodeType.Element)
            {
                return true;
            }
        }

        return false;
    }
}
