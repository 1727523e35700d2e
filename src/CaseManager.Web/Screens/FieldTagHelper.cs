using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManager.Web.Screens;

/// <summary>
/// One field of a form: label, control, hint and what is wrong, tied together for screen readers.
/// <c>items</c> makes it a select, <c>rows</c> a text area; otherwise the type of the value decides.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>The property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>Its label.</summary>
    public string Label { get; set; } = "";

    /// <summary>What helps to fill it in.</summary>
    public string? Hint { get; set; }

    /// <summary>For what it is needed: said without script only, since with it the field is shown for nothing else.</summary>
    public string? HintWithoutScript { get; set; }

    /// <summary>Whether it may stay empty; said in the label.</summary>
    public bool Optional { get; set; }

    /// <summary>Whether it must be filled in by itself; not so where one of several fields is enough.</summary>
    public bool Required { get; set; } = true;

    /// <summary>When it is needed, see <see cref="ShownWhen"/>; by default always.</summary>
    public string? When { get; set; }

    /// <summary>When it may stay empty, where it is needed for more; said in the label.</summary>
    public string? OptionalWhen { get; set; }

    /// <summary>When each choice of a select can be chosen, see <see cref="ShownWhen.Targets"/>.</summary>
    public string? ChoicesWhen { get; set; }

    /// <summary>Choices of a select.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The first, empty choice of a select.</summary>
    public string? Empty { get; set; }

    /// <summary>Lines of a text area.</summary>
    public int Rows { get; set; }

    /// <summary>Type of the input, where the type of the value does not say it.</summary>
    public string? Type { get; set; }

    /// <summary>Most characters.</summary>
    public int MaxLength { get; set; }

    /// <summary>What browsers fill in by themselves; by default nothing, since these are other people's data.</summary>
    public string Autocomplete { get; set; } = "off";

    /// <summary>Where view data holds the prefix of the ids of a form, see <see cref="IdPrefix"/>.</summary>
    public const string IdPrefixKey = "IdPrefix";

    /// <summary>Prefix of the element's id, where a page holds the same form several times; by default what view data says.</summary>
    public string? IdPrefix { get; set; }

    /// <summary>The form around it.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = (IdPrefix ?? ViewContext.ViewData[IdPrefixKey] as string) + TagBuilderId.Of(NameOf());
        var errors = ViewContext.ModelState.TryGetValue(NameOf(), out var entry) ? entry.Errors : [];
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"mb-3 {context.AllAttributes["class"]?.Value}".TrimEnd());
        if (When is not null)
        {
            output.Attributes.SetAttribute("data-when", When);
        }

        output.Content.AppendHtml(LabelOf(id));
        output.Content.AppendHtml(Control(id, errors.Count > 0));
        if (HasHint)
        {
            output.Content.AppendHtml(HintOf(id));
        }

        if (errors.Count > 0)
        {
            output.Content.AppendHtml(Text("invalid-feedback", $"{id}-error", string.Join(" ", errors.Select(e => e.ErrorMessage))));
        }
    }

    private string NameOf() => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private bool HasHint => (Hint ?? HintWithoutScript) is not null;

    private TagBuilder HintOf(string id)
    {
        var hint = Text("form-text", $"{id}-hint", Hint ?? "");
        if (HintWithoutScript is not null)
        {
            var more = new TagBuilder("noscript");
            more.InnerHtml.Append(Hint is null ? HintWithoutScript : $" {HintWithoutScript}");
            hint.InnerHtml.AppendHtml(more);
        }

        return hint;
    }

    private TagBuilder LabelOf(string id)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.AddCssClass("form-label");
        label.InnerHtml.Append(Optional ? $"{Label} (optional)" : Label);
        if (OptionalWhen is not null)
        {
            var optional = new TagBuilder("span");
            optional.Attributes["data-when"] = OptionalWhen;
            optional.InnerHtml.Append(" (optional)");
            label.InnerHtml.AppendHtml(optional);
        }

        return label;
    }

    private TagBuilder Control(string id, bool wrong)
    {
        var control = Items is not null ? generator.GenerateSelect(ViewContext, For.ModelExplorer, Empty, For.Name, Items, allowMultiple: false, null)
            : Rows > 0 ? generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, null)
            : generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, FormatOf(), null);
        control.Attributes["id"] = id;
        control.Attributes["autocomplete"] = Autocomplete;
        control.Attributes["aria-describedby"] = string.Join(' ', new[] { wrong ? $"{id}-error" : null, HasHint ? $"{id}-hint" : null }.OfType<string>());
        control.Attributes.Remove("cols");
        control.AddCssClass(Items is not null ? "form-select" : "form-control");
        if (Items is null && Rows == 0)
        {
            control.Attributes["type"] = TypeOf();
        }

        if (MaxLength > 0)
        {
            control.Attributes["maxlength"] = MaxLength.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (control.Attributes["aria-describedby"]!.Length == 0)
        {
            control.Attributes.Remove("aria-describedby");
        }

        if (wrong)
        {
            control.AddCssClass("is-invalid");
            control.Attributes["aria-invalid"] = "true";
        }

        if (ChoicesWhen is not null)
        {
            control.Attributes["data-choices-when"] = ChoicesWhen;
        }

        if (!Optional && Required)
        {
            // What is not always needed is required where the script shows it for that.
            control.Attributes[When is null ? "aria-required" : "data-needed"] = "true";
        }

        return control;
    }

    private Type ValueType => Nullable.GetUnderlyingType(For.Metadata.ModelType) ?? For.Metadata.ModelType;

    private string? FormatOf() => ValueType == typeof(DateOnly) ? "{0:yyyy-MM-dd}" : ValueType == typeof(TimeOnly) ? "{0:HH:mm}" : null;

    private string TypeOf() => Type
        ?? (ValueType == typeof(DateOnly) ? "date" : ValueType == typeof(TimeOnly) ? "time" : ValueType == typeof(int) ? "number" : "text");

    private static TagBuilder Text(string css, string id, string text)
    {
        var block = new TagBuilder("div");
        block.AddCssClass(css);
        block.Attributes["id"] = id;
        block.InnerHtml.Append(text);
        return block;
    }
}
