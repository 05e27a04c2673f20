using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace KnowledgeGraph.Cli.CommandLine;

/// <summary>The help of a command, with lines that can be typed as they are.</summary>
/// <param name="help">The help itself.</param>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>The examples of each command, by its name with those that it stands under.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Examples = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["kg"] = ["kg load seeds", "kg show E/RES/2022/14 OP5", "kg help lineage"],
        ["extract"] = ["kg extract seeds", "kg extract --format jsonl draft.docx"],
        ["names"] = ["kg names seeds --least 1"],
        ["fetch"] = ["kg fetch A/RES/74/174 --with-cited 1", "kg fetch --collection security-council"],
        ["load"] = ["kg load seeds", "kg load --fetch A/RES/74/174 --with-cited 1", "kg load --collection all"],
        ["update"] = ["kg update"],
        ["remove"] = ["kg remove A/RES/75/290 B", "kg remove seeds"],
        ["serve"] = ["kg serve seeds", "kg serve --urls http://localhost:8080"],
        ["mcp"] = ["kg mcp seeds"],
        ["show"] = ["kg show A/RES/74/174", "kg show paragraph 29 of the Kyoto Declaration", "kg show A/RES/70/1 --all --format json"],
        ["lineage"] = ["kg lineage E/RES/2022/14 OP5 --depth 2", "kg lineage Kyoto Declaration --direction built-on-by --format mermaid"],
        ["path"] = ["kg path E/RES/2022/14 A/RES/74/174", "kg path A/RES/75/118 'Kyoto Declaration' --format json"],
        ["cite"] = ["kg cite A/RES/74/174 OP5", "kg cite UNSCR 1325 --style bluebook", "kg cite CEDAW --style bibtex"],
        ["open"] = ["kg open A/RES/74/174 OP5", "kg open --print UNSCR 1325"],
        ["series"] = ["kg series A/RES/76/7"],
        ["diff"] = ["kg diff A/RES/75/118 A/RES/76/101", "kg diff A/RES/76/101 draft.docx --format html"],
        ["diagnostics"] = ["kg diagnostics --code LANGUAGES", "kg diagnostics --code LANGUAGES_CITE_OTHERWISE --lang fr --format jsonl"],
        ["check"] = ["kg check draft.docx", "kg check draft.txt --format json"],
        ["search"] = ["kg search child victims", "kg search trafficking --body GA --from 2020 --kind resolution", "kg search '\"sexual exploitation\" child*' --limit 50 --format json"],
        ["wording"] = ["kg wording A/RES/76/7 OP4", "kg wording draft.docx"],
        ["stats"] = ["kg stats --format json"],
        ["verify"] = ["kg verify"],
        ["schema"] = ["kg schema graphql"],
        ["export"] = ["kg export dataset graph", "kg help export akn"],
        ["export akn"] = ["kg export akn A/RES/74/174 out"],
        ["export dataset"] = ["kg export dataset graph --format csv"],
        ["export nquads"] = ["kg export nquads -"],
        ["export neo4j-admin"] = ["kg export neo4j-admin import seeds"],
        ["webhooks"] = ["kg webhooks", "kg webhooks again"],
        ["webhooks again"] = ["kg webhooks again"],
        ["completion"] = ["kg completion bash"],
    };

    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <summary>Puts the examples behind the help of a command and of those below it.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (HelpOption option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithExamples((HelpAction)option.Action!);
        }
    }

    /// <summary>The names that lead from the program to a command, parted by spaces; <c>kg</c> for the program itself.</summary>
    public static string Path(Command command)
    {
        string above = string.Join(' ', command.Parents.OfType<Command>().Where(c => c is not RootCommand).Select(Path));
        return command is RootCommand ? "kg" : above.Length == 0 ? command.Name : $"{above} {command.Name}";
    }

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        if (Examples.TryGetValue(Path(parseResult.CommandResult.Command), out string[]? lines))
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (string line in lines)
            {
                output.WriteLine($"  {line}");
            }

            output.WriteLine();
        }

        return code;
    }
}
