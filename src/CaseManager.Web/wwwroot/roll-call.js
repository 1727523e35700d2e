// Enter in the search for walk-ins searches; without script it saves the roll call, as anywhere else in the form.
document.getElementById("find-walk-in")?.addEventListener("keydown", event => {
  if (event.key === "Enter") {
    event.preventDefault();
    document.getElementById("find-walk-in-button").click();
  }
});
